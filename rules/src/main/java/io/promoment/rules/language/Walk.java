package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds every expression of a rule, wherever it stands. */
final class Walk {

    private final List<Expression> found = new ArrayList<>();
    private final SortedMap<String, Expression> bound = new TreeMap<>();

    private Walk() {}

    static List<Path> paths(Expression expression) {
        Walk walk = new Walk();
        walk.expression(expression);
        return walk.paths();
    }

    static List<Path> paths(Rule rule) {
        return of(rule).paths();
    }

    static Walk of(Rule rule) {
        Walk walk = new Walk();
        walk.pattern(rule.pattern());
        rule.conditions().forEach(walk::condition);
        rule.calls().forEach(walk::call);
        for (Limit limit : rule.limits()) {
            if (limit.key() != null) {
                walk.expression(limit.key());
            }
        }
        return walk;
    }

    /** In the order of the text, the whole before its parts. */
    List<Expression> expressions() {
        return Collections.unmodifiableList(found);
    }

    /** What patterns bind, by name; results of accumulate are not among it. */
    SortedMap<String, Expression> bound() {
        return Collections.unmodifiableSortedMap(bound);
    }

    private List<Path> paths() {
        return found.stream()
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .toList();
    }

    private void pattern(Pattern pattern) {
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding) {
                bound.put(binding.variable(), binding.value());
                expression(binding.value());
            } else if (part instanceof Pattern.Constraint constraint) {
                expression(constraint.test());
            }
        }
    }

    private void call(Call call) {
        if (call.recipient() != null) {
            expression(call.recipient());
        }
        call.arguments().forEach(this::expression);
        call.variables().forEach(variable -> expression(variable.value()));
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Each each) {
            pattern(each.pattern());
            expression(each.list());
        } else if (condition instanceof Condition.None none) {
            condition(none.condition());
        } else if (condition instanceof Condition.Some some) {
            condition(some.condition());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate);
        }
    }

    private void accumulate(Condition.Accumulate accumulate) {
        condition(accumulate.source());
        for (Tally tally : accumulate.tallies()) {
            if (tally.value() != null) {
                expression(tally.value());
            }
        }
        accumulate.constraints().forEach(constraint -> expression(constraint.test()));
    }

    private void expression(Expression expression) {
        found.add(expression);
        parts(expression).forEach(this::expression);
    }

    /** What an expression is made of: its operands, and the arguments of a path. */
    static List<Expression> parts(Expression expression) {
        if (expression instanceof Path path) {
            return path.steps().stream()
                    .flatMap(step -> step.arguments().stream())
                    .toList();
        }
        if (expression instanceof Expression.Test test) {
            return partsOf(test);
        }
        if (expression instanceof Expression.Absent absent) {
            return List.of(absent.value());
        }
        if (expression instanceof Expression.Calculation calculation) {
            return List.of(calculation.left(), calculation.right());
        }
        return expression instanceof Expression.Percent percent ? List.of(percent.value()) : List.of();
    }

    private static List<Expression> partsOf(Expression.Test test) {
        if (test instanceof Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (test instanceof Expression.OneOf oneOf) {
            List<Expression> parts = new ArrayList<>(oneOf.choices());
            parts.add(0, oneOf.value());
            return parts;
        }
        if (test instanceof Expression.Contains contains) {
            return List.of(contains.list(), contains.value());
        }
        if (test instanceof Expression.TextTest text) {
            return List.of(text.text(), text.argument());
        }
        if (test instanceof Expression.Holds holds) {
            return List.of(holds.flag());
        }
        if (test instanceof Expression.Negation negation) {
            return List.of(negation.part());
        }
        return test instanceof Expression.Both both ? both.parts() : ((Expression.Either) test).parts();
    }
}
