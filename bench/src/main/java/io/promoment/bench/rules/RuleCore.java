package io.promoment.bench.rules;

import io.promoment.core.activity.InvalidActivityException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.SortedSet;

/**
 * Both ways of asking the same rules, by turns in one run, and how much more the joined facts cost. The arguments are numbers
 * of rules. With {@code flat} before them: our way alone, ten rules that listen and more and more that do not. With
 * {@code change}: what it takes to change one of so many promotions.
 */
public final class RuleCore {
    private static final int LISTENING = 10;

    private final PrintStream out;
    private final List<Moment> moments;

    private RuleCore(PrintStream out, List<Moment> moments) {
        this.out = out;
        this.moments = moments;
    }

    public static void main(String... arguments) throws IOException, InvalidActivityException {
        String question = arguments.length > 0 && arguments[0].matches("[a-z]+") ? arguments[0] : "";
        List<Integer> counts = counts(List.of(arguments).subList(question.isEmpty() ? 0 : 1, arguments.length));
        switch (question) {
            case "" ->
                new RuleCore(System.out, Moment.all()).compare(counts.isEmpty() ? List.of(10, 100, 1_000) : counts);
            case "flat" ->
                new RuleCore(System.out, Moment.all()).flat(counts.isEmpty() ? List.of(1_000, 5_000, 10_000) : counts);
            case "change" -> OneChange.print(System.out, counts.isEmpty() ? List.of(100, 1_000) : counts);
            default -> refuse(question);
        }
    }

    private static List<Integer> counts(List<String> arguments) {
        for (String argument : arguments) {
            if (!argument.matches("[1-9][0-9]{0,5}")) {
                refuse(argument);
            }
        }
        return arguments.stream().map(Integer::valueOf).toList();
    }

    private static void refuse(String argument) {
        System.err.println(
                "not understood: " + argument + "; write [flat|change] and numbers of rules, such as 100 1000");
        System.exit(2);
    }

    private void compare(List<Integer> counts) {
        out.println("rules   fired  built in s (joined)   us an activity (joined)   joined by one fact (spread)");
        for (int count : counts) {
            List<MadeRule> rules = Shop.rules(count);
            long start = System.nanoTime();
            OneFact one = new OneFact(rules);
            long between = System.nanoTime();
            JoinedFacts joined = new JoinedFacts(rules);
            long end = System.nanoTime();
            int fired = firedAlike(moments, one, joined);
            Turns turns = Turns.of(() -> moments.forEach(one::decide), () -> moments.forEach(joined::decide));
            out.printf(
                    "%5d %7d %10.1f (%.1f) %15.2f (%.1f) %18s%n",
                    count,
                    fired,
                    (between - start) / 1e9,
                    (end - between) / 1e9,
                    Turns.median(turns.one()) / moments.size(),
                    Turns.median(turns.other()) / moments.size(),
                    turns.ratio());
        }
    }

    /** How many rules fire over all activities; a ratio of different answers would say nothing. */
    static int firedAlike(List<Moment> moments, OneFact one, JoinedFacts joined) {
        int fired = 0;
        for (Moment moment : moments) {
            SortedSet<String> names = one.fired(moment);
            if (!names.equals(joined.fired(moment))) {
                throw new IllegalStateException("different answers to "
                        + moment.inContext().type() + ": " + names + " and, joined, " + joined.fired(moment));
            }
            fired += names.size();
        }
        return fired;
    }

    private void flat(List<Integer> counts) {
        Moment asked = moments.stream()
                .filter(moment -> moment.inContext().type().equals("customer.segment.entered"))
                .findFirst()
                .orElseThrow();
        OneFact few = new OneFact(Shop.rules(100, LISTENING));
        out.println("rules  listening   us an activity (of 100 rules)   by 100 rules (spread)");
        for (int count : counts) {
            OneFact many = new OneFact(Shop.rules(count, LISTENING));
            Turns turns = Turns.of(() -> few.decide(asked), () -> many.decide(asked));
            out.printf(
                    "%5d %7d %15.2f (%.2f) %28s%n",
                    count,
                    many.listeners(asked),
                    Turns.median(turns.other()),
                    Turns.median(turns.one()),
                    turns.ratio());
        }
    }
}
