package io.promoment.rules.language;

import io.promoment.rules.language.Pattern.Part;
import java.util.List;

/**
 * How much work a rule is to compile. A step is about a tenth of a millisecond and 30 kB on the machine it was measured on,
 * warm; a rule of a screen has two hundred, most of them for being a rule at all.
 */
final class Size {

    /** A thousand rules of one constraint, or two hundred and fifty of a screen, or some seconds. */
    static final int LARGEST = 50_000;

    private static final int RULE = 20;
    private static final int CONDITION = 20;
    private static final int PART = 5;
    private static final int CALL = 10;

    private Size() {}

    static int of(Rule rule) {
        int calls = rule.calls().stream().mapToInt(Size::of).sum();
        return RULE + of(rule.pattern()) + ofAll(rule.conditions()) + calls;
    }

    private static int of(Call call) {
        int values = call.arguments().stream().mapToInt(Size::of).sum();
        return CALL
                + values
                + call.variables().stream()
                        .mapToInt(extra -> PART + of(extra.value()))
                        .sum();
    }

    private static int ofAll(List<Condition> conditions) {
        return conditions.stream().mapToInt(Size::of).sum();
    }

    private static int of(Condition condition) {
        if (condition instanceof Condition.Each each) {
            return CONDITION + of(each.list()) + of(each.pattern());
        }
        if (condition instanceof Condition.None none) {
            return CONDITION + of(none.condition());
        }
        if (condition instanceof Condition.Some some) {
            return CONDITION + of(some.condition());
        }
        if (condition instanceof Condition.All all) {
            return ofAll(all.conditions());
        }
        if (condition instanceof Condition.Any any) {
            return CONDITION + ofAll(any.conditions());
        }
        Condition.Accumulate accumulate = (Condition.Accumulate) condition;
        return CONDITION
                + of(accumulate.source())
                + accumulate.tallies().stream().mapToInt(Size::of).sum()
                + accumulate.constraints().stream().mapToInt(Size::of).sum();
    }

    private static int of(Tally tally) {
        return PART + (tally.value() == null ? 0 : of(tally.value()));
    }

    private static int of(Pattern pattern) {
        return pattern.parts().stream().mapToInt(Size::of).sum();
    }

    private static int of(Part part) {
        return PART
                + of(part instanceof Pattern.Binding binding ? binding.value() : ((Pattern.Constraint) part).test());
    }

    /** Each call it is printed as is a step, and so is each literal. */
    private static int of(Expression expression) {
        int own = expression instanceof Expression.Path path ? path.steps().size() : 1;
        return own + Walk.parts(expression).stream().mapToInt(Size::of).sum();
    }
}
