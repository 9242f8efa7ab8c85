package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names that an author bound stand for. */
final class Bindings {
    private Bindings() {}

    static Map<String, Expression> of(Rule rule) {
        Map<String, Expression> bound = new HashMap<>();
        add(rule.pattern(), bound);
        rule.conditions().forEach(condition -> add(condition, bound));
        return bound;
    }

    private static void add(Pattern pattern, Map<String, Expression> bound) {
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding) {
                bound.put(binding.variable(), binding.value());
            }
        }
    }

    private static void add(Condition condition, Map<String, Expression> bound) {
        if (condition instanceof Condition.Each each) {
            add(each.pattern(), bound);
        } else {
            parts(condition).forEach(part -> add(part, bound));
        }
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.None none) {
            return List.of(none.condition());
        }
        if (condition instanceof Condition.Some some) {
            return List.of(some.condition());
        }
        if (condition instanceof Condition.Accumulate accumulate) {
            return List.of(accumulate.source());
        }
        if (condition instanceof Condition.All all) {
            return all.conditions();
        }
        return condition instanceof Condition.Any any ? any.conditions() : List.of();
    }
}
