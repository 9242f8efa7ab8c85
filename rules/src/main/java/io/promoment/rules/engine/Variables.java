package io.promoment.rules.engine;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Rule;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names that the author of a rule bound; the printed rule has more. */
final class Variables {
    private final SortedSet<String> names = new TreeSet<>();

    private Variables() {}

    static SortedSet<String> of(Rule rule) {
        Variables variables = new Variables();
        variables.add(rule.pattern());
        rule.conditions().forEach(variables::add);
        return variables.names;
    }

    private void add(Pattern pattern) {
        if (pattern.variable() != null) {
            names.add(pattern.variable());
        }
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding) {
                names.add(binding.variable());
            }
        }
    }

    /** What is bound within {@code not}, {@code exists} and the source of {@code accumulate} has no value outside. */
    private void add(Condition condition) {
        if (condition instanceof Condition.Each each) {
            add(each.pattern());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::add);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::add);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate.tallies().forEach(tally -> names.add(tally.variable()));
        }
    }
}
