package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares a promotion with the version that it takes the place of, and with the others in force, and says what its author
 * may not have meant: rules that are gone, counters that start anew, activities that nobody listens to any more, and what
 * does not go with the others, see {@link Neighbours}.
 */
public final class Successor {

    private static final Position TOP = new Position(1, 1);

    private final Promotion next;
    private final List<Promotion> others;
    private final Problems problems;

    private Successor(Promotion next, Collection<Promotion> others) {
        this.next = next;
        this.others = others.stream()
                .filter(other -> !other.name().equals(next.name()))
                .toList();
        this.problems = new Problems(next.source());
    }

    /**
     * What publishing would change, in the order of the text. A warning stands at the rule in {@code next} that it is about,
     * or at line 1 where there is none.
     *
     * @param inForce the version that is replaced; null when the promotion is not in force
     * @param othersInForce the other promotions in force; one of the same name as {@code next} is passed over
     */
    public static List<Problem> warnings(
            @Nullable Promotion inForce, Promotion next, Collection<Promotion> othersInForce) {
        Successor successor = new Successor(next, othersInForce);
        if (inForce != null) {
            successor.compare(inForce);
        }
        new Neighbours(next, successor.others, successor.problems).warn();
        return successor.problems.warnings();
    }

    private void compare(Promotion inForce) {
        List<Rule> gone = without(inForce.rules(), next);
        for (Rule rule : next.rules()) {
            problems.within(rule.name());
            Optional<Rule> before = named(inForce, rule.name());
            if (before.isPresent()) {
                new CounterChange(before.get(), rule, problems).warn();
            } else {
                renamed(rule, gone);
            }
        }
        problems.within(null);
        gone.forEach(this::isGone);
        nobodyListensTo(inForce);
    }

    private void renamed(Rule rule, List<Rule> gone) {
        Optional<Rule> before =
                gone.stream().filter(old -> RuleText.isSame(old, rule)).findFirst();
        before.ifPresent(gone::remove);
        before.filter(old -> !old.limits().isEmpty() || !old.budgets().isEmpty())
                .ifPresent(old -> problems.warn(
                        rule.position(),
                        rule.name(),
                        "this rule was called \"" + old.name() + "\": its limits and budgets start anew",
                        "keep the name, and write the new one into @title"));
    }

    private void isGone(Rule rule) {
        boolean counts = !rule.limits().isEmpty() || !rule.budgets().isEmpty();
        problems.warn(
                TOP,
                rule.name(),
                "the rule \"" + rule.name() + "\" is gone" + (counts ? ", and with it what it has counted" : ""),
                "put it back under the same name, if that is not meant");
    }

    private void nobodyListensTo(Promotion inForce) {
        List<Promotion> listening = new ArrayList<>(others);
        listening.add(next);
        if (listening.stream().flatMap(other -> other.rules().stream()).anyMatch(Rule::listensToAll)) {
            return;
        }
        for (Rule rule : inForce.rules()) {
            SortedSet<String> unheard = new TreeSet<>(rule.listensTo());
            listening.forEach(other -> unheard.removeAll(other.listensTo()));
            if (!unheard.isEmpty() && first(inForce, rule)) {
                unheard(rule, unheard);
            }
        }
    }

    /** Of several rules on the same record only the first one is told about. */
    private static boolean first(Promotion promotion, Rule rule) {
        return promotion.rules().stream()
                .filter(other -> other.pattern().model().equals(rule.pattern().model()))
                .findFirst()
                .filter(rule::equals)
                .isPresent();
    }

    private void unheard(Rule before, SortedSet<String> types) {
        Optional<Rule> now = named(next, before.name());
        problems.within(now.map(Rule::name).orElse(null));
        String record = before.pattern().model().getSimpleName();
        problems.warn(
                now.map(rule -> rule.pattern().position()).orElse(TOP),
                now.map(rule -> rule.pattern().model().getSimpleName()).orElse(record),
                "nobody listens to " + String.join(", ", types) + " any more",
                "keep a rule on " + record + ", if that is not meant");
        problems.within(null);
    }

    private static List<Rule> without(List<Rule> rules, Promotion other) {
        return new ArrayList<>(rules.stream()
                .filter(rule -> named(other, rule.name()).isEmpty())
                .toList());
    }

    private static Optional<Rule> named(Promotion promotion, String name) {
        return promotion.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }
}
