package io.promoment.bench.rules;

import io.promoment.core.activity.InvalidActivityException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Both ways of asking the same rules, by turns in one run, and how much more the joined facts cost. The arguments are numbers
 * of rules. With {@code flat} before them: our way alone, ten rules that listen and more and more that do not.
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
        RuleCore core = new RuleCore(System.out, Moment.all());
        boolean flat = arguments.length > 0 && arguments[0].equals("flat");
        List<Integer> counts =
                Stream.of(arguments).skip(flat ? 1 : 0).map(Integer::valueOf).toList();
        if (flat) {
            core.flat(counts.isEmpty() ? List.of(1_000, 5_000, 10_000) : counts);
        } else {
            core.compare(counts.isEmpty() ? List.of(10, 100, 1_000) : counts);
        }
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
