package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Rule;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what kept a rule from firing: the first of its parts that never held.
 *
 * @param passed whether a condition held with everything before it
 */
record Blocker(Rule rule, Sheet sheet, Predicate<Condition> passed) {

    @Nullable
    Element find() {
        Stream<Object> gates = Stream.concat(Stream.of(rule.pattern(), rule), Stream.ofNullable(rule.valid()));
        Line gate = first(gates.toList());
        Line line = gate != null ? gate : first(List.copyOf(rule.pattern().parts()));
        if (line == null) {
            line = of(rule.conditions());
        }
        return line == null ? null : line.element();
    }

    private @Nullable Line first(List<?> parts) {
        for (Object part : parts) {
            Line line = sheet.find(part);
            if (line != null && line.asked() && !line.everHeld()) {
                return line;
            }
        }
        return null;
    }

    private @Nullable Line of(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (!passed.test(condition)) {
                return of(condition);
            }
        }
        return null;
    }

    private @Nullable Line of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return of(all.conditions());
        }
        if (condition instanceof Condition.Any any) {
            return of(any.conditions().get(0));
        }
        if (condition instanceof Condition.Accumulate accumulate) {
            Line tally = first(accumulate.tallies());
            return tally == null ? first(accumulate.constraints()) : tally;
        }
        Line within = condition instanceof Condition.None ? null : constraint(condition);
        return within == null ? sheet.find(condition) : within;
    }

    /** The constraint in a pattern over a list that no element got past. */
    private @Nullable Line constraint(Condition condition) {
        if (condition instanceof Condition.Some some) {
            return of(some.condition());
        }
        Pattern pattern = ((Condition.Each) condition).pattern();
        return first(pattern.parts());
    }
}
