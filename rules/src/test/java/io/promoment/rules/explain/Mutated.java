package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Position;
import io.promoment.rules.language.Rule;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rules with one constraint in which nothing can hold any more. */
public final class Mutated {
    private Mutated() {}

    /** A rule, with the place of what was changed in it. */
    public record Mutant(Rule rule, Position place) {}

    /** One for each constraint that everything waits for: in the first pattern, over a list, within {@code exists}, on results. */
    public static List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        each(
                rule.pattern(),
                changed -> mutants.add(new Mutant(
                        new Rule(
                                rule.name(),
                                rule.place(),
                                rule.position(),
                                rule.terms(),
                                changed.pattern(),
                                rule.conditions(),
                                rule.calls()),
                        changed.place())));
        for (int at = 0; at < rule.conditions().size(); at++) {
            int index = at;
            of(rule.conditions().get(at), (condition, place) -> {
                List<Condition> conditions = new ArrayList<>(rule.conditions());
                conditions.set(index, condition);
                mutants.add(new Mutant(
                        new Rule(
                                rule.name(),
                                rule.place(),
                                rule.position(),
                                rule.terms(),
                                rule.pattern(),
                                conditions,
                                rule.calls()),
                        place));
            });
        }
        return mutants;
    }

    private interface Changed {
        void to(Condition condition, Position place);
    }

    private static void of(Condition condition, Changed changed) {
        if (condition instanceof Condition.Each each) {
            each(
                    each.pattern(),
                    other -> changed.to(
                            new Condition.Each(each.position(), other.pattern(), each.list()), other.place()));
        } else if (condition instanceof Condition.Some some) {
            of(some.condition(), (other, place) -> changed.to(new Condition.Some(some.position(), other), place));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            each(
                    accumulate.constraints(),
                    (others, place) -> changed.to(
                            new Condition.Accumulate(
                                    accumulate.position(), accumulate.source(), accumulate.tallies(), others),
                            place));
        }
    }

    private record ChangedPattern(Pattern pattern, Position place) {}

    private static void each(Pattern pattern, Consumer<ChangedPattern> changed) {
        each(
                pattern.parts(),
                (parts, place) -> changed.accept(new ChangedPattern(
                        new Pattern(pattern.position(), pattern.model(), pattern.variable(), parts), place)));
    }

    private interface ChangedParts<T> {
        void to(List<T> parts, Position place);
    }

    @SuppressWarnings("unchecked") // a constraint is a part, and takes the place of one
    private static <T extends Pattern.Part> void each(List<T> parts, ChangedParts<T> changed) {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at) instanceof Pattern.Constraint constraint) {
                List<T> others = new ArrayList<>(parts);
                others.set(
                        at, (T) new Pattern.Constraint(constraint.position(), "mutated", never(constraint.position())));
                changed.to(others, constraint.position());
            }
        }
    }

    private static Expression never(Position position) {
        return new Expression.Holds(position, new Expression.Literal(position, false, Scalar.FLAG));
    }
}
