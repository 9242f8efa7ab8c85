package io.promoment.rules.explain;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Calculation;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Step;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts expressions and values into the words that an author would use. */
final class Wording {
    private static final int LONGEST = 80;
    private static final int MOST = 10;

    private Wording() {}

    /** A value: {@code "Gold"}, {@code 3}, {@code absent}, {@code ["a", "b"]}. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        if (value instanceof String text) {
            return "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "\"";
        }
        if (value instanceof Collection<?> list) {
            String more = list.size() > MOST ? ", …" : "";
            return list.stream().limit(MOST).map(Wording::of).collect(Collectors.joining(", ", "[", more + "]"));
        }
        return value.getClass().getName().startsWith("io.promoment.")
                ? value.getClass().getSimpleName()
                : value.toString();
    }

    static String of(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return literal.type() == Scalar.TEXT ? of(literal.value()) : String.valueOf(literal.value());
        }
        if (expression instanceof Path path) {
            return path(path);
        }
        if (expression instanceof Calculation calculation) {
            return of(calculation.left()) + " " + symbol(calculation.operator()) + " " + of(calculation.right());
        }
        if (expression instanceof Expression.Percent percent) {
            return "percent(" + of(percent.value()) + ", \"" + percent.percent() + "\")";
        }
        return expression instanceof Expression.Absent absent
                ? of(absent.value()) + ".absent"
                : test((Expression.Test) expression);
    }

    private static String path(Path path) {
        Stream<String> steps = path.steps().stream().map(Wording::step);
        return Stream.concat(Stream.ofNullable(path.variable()), steps).collect(Collectors.joining("."));
    }

    private static String step(Step step) {
        return step.arguments().isEmpty() ? step.name() : step.name() + listed(step.arguments());
    }

    private static String listed(List<Expression> expressions) {
        return expressions.stream().map(Wording::of).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String test(Expression.Test test) {
        if (test instanceof Expression.Both both) {
            return both.parts().stream().map(Wording::of).collect(Collectors.joining(" && ", "(", ")"));
        }
        if (test instanceof Expression.Either either) {
            return either.parts().stream().map(Wording::of).collect(Collectors.joining(" || ", "(", ")"));
        }
        if (test instanceof Expression.Negation negation) {
            return "!(" + of(negation.part()) + ")";
        }
        return test instanceof Expression.Holds holds ? of(holds.flag()) : of(asked(test)) + " " + demand(test);
    }

    /** Whether a test asks one thing only. */
    static boolean isSimple(Expression test) {
        return !(test instanceof Expression.Both
                || test instanceof Expression.Either
                || test instanceof Expression.Negation);
    }

    /** What a test asks the value of: its left side, or the list that may contain something. */
    static Expression asked(Expression.Test test) {
        if (test instanceof Expression.Comparison comparison) {
            return comparison.left();
        }
        if (test instanceof Expression.OneOf oneOf) {
            return oneOf.value();
        }
        if (test instanceof Expression.Contains contains) {
            return contains.list();
        }
        return test instanceof Expression.TextTest text ? text.text() : ((Expression.Holds) test).flag();
    }

    /** What a test demands of that value. */
    static String demand(Expression.Test test) {
        if (test instanceof Expression.Comparison comparison) {
            return symbol(comparison.operator()) + " " + of(comparison.right());
        }
        if (test instanceof Expression.OneOf oneOf) {
            return (oneOf.negated() ? "not in " : "in ") + listed(oneOf.choices());
        }
        if (test instanceof Expression.Contains contains) {
            return (contains.negated() ? "not contains " : "contains ") + of(contains.value());
        }
        return test instanceof Expression.TextTest text
                ? "str[" + text.operator() + "] " + of(text.argument())
                : "true";
    }

    static String of(Condition condition) {
        if (condition instanceof Condition.Each each) {
            return of(each.pattern()) + " from " + of(each.list());
        }
        if (condition instanceof Condition.None none) {
            return "not( " + of(none.condition()) + " )";
        }
        if (condition instanceof Condition.Some some) {
            return "exists( " + of(some.condition()) + " )";
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().map(Wording::of).collect(Collectors.joining(" and "));
        }
        return condition instanceof Condition.Any any
                ? any.conditions().stream().map(Wording::of).collect(Collectors.joining(" or "))
                : "accumulate( " + of(((Condition.Accumulate) condition).source()) + " )";
    }

    private static String of(Pattern pattern) {
        String parts = pattern.parts().stream().map(Pattern.Part::text).collect(Collectors.joining(", "));
        return pattern.model().getSimpleName() + (parts.isEmpty() ? "()" : "( " + parts + " )");
    }

    private static String symbol(Calculation.Sign sign) {
        return switch (sign) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case BY -> "/";
        };
    }

    private static String symbol(Expression.Comparison.Relation relation) {
        return switch (relation) {
            case EQUAL -> "==";
            case DIFFERENT -> "!=";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
        };
    }
}
