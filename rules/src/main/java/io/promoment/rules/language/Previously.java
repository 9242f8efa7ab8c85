package io.promoment.rules.language;

import io.promoment.core.customer.Customer;
import io.promoment.rules.language.Expression.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which expressions of a rule read {@code previously}, the customer before the activity. Of a customer never seen before
 * nothing is known: whatever compares with it is false, and so is its negation. Only {@code absent} can be asked.
 */
public final class Previously {

    private static final String ACCESSOR = "previously";
    private static final String ABSENT = "absent";

    /** Names bound to something that reads it. */
    private final SortedSet<String> variables = new TreeSet<>();

    private Previously() {}

    /** What is so in this rule. */
    public static Previously in(Rule rule) {
        Previously previously = new Previously();
        previously.bindings(rule.pattern());
        rule.conditions().forEach(previously::bindings);
        return previously;
    }

    /** Whether its value depends on what was known before; {@code absent} is known of everybody. */
    public boolean isReadBy(Expression expression) {
        if (expression instanceof Expression.Absent) {
            return false;
        }
        return (expression instanceof Path path && isReadBy(path))
                || Walk.parts(expression).stream().anyMatch(this::isReadBy);
    }

    private boolean isReadBy(Path path) {
        List<Step> steps = path.steps();
        if (!steps.isEmpty() && steps.get(steps.size() - 1).name().equals(ABSENT)) {
            return false;
        }
        return (path.variable() != null && variables.contains(path.variable()))
                || steps.stream().anyMatch(Previously::isIt);
    }

    private static boolean isIt(Step step) {
        return step.name().equals(ACCESSOR) && step.type().equals(new ValueType.Model(Customer.class));
    }

    /** Whether it has no match only because nothing is known: it looks for something in a list that is read from there. */
    public boolean isListedIn(Condition condition) {
        if (condition instanceof Condition.Each each) {
            return isReadBy(each.list());
        }
        if (condition instanceof Condition.Some some) {
            return isListedIn(some.condition());
        }
        return condition instanceof Condition.All all
                && all.conditions().stream().anyMatch(this::isListedIn);
    }

    private boolean isReadBy(Condition condition) {
        if (condition instanceof Condition.Each each) {
            return isReadBy(each.list())
                    || each.pattern().parts().stream()
                            .anyMatch(part ->
                                    part instanceof Pattern.Constraint constraint && isReadBy(constraint.test()));
        }
        return parts(condition).stream().anyMatch(this::isReadBy);
    }

    private void bindings(Condition condition) {
        if (condition instanceof Condition.Each each) {
            bindings(each.pattern());
        } else if (condition instanceof Condition.Accumulate accumulate) {
            bindings(accumulate.source());
            boolean all = isReadBy(accumulate.source());
            accumulate.tallies().stream()
                    .filter(tally -> all || (tally.value() != null && isReadBy(tally.value())))
                    .forEach(tally -> variables.add(tally.variable()));
        } else {
            parts(condition).forEach(this::bindings);
        }
    }

    private void bindings(Pattern pattern) {
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding && isReadBy(binding.value())) {
                variables.add(binding.variable());
            }
        }
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.None none) {
            return List.of(none.condition());
        }
        if (condition instanceof Condition.Some some) {
            return List.of(some.condition());
        }
        if (condition instanceof Condition.All all) {
            return all.conditions();
        }
        return condition instanceof Condition.Any any ? any.conditions() : List.of();
    }
}
