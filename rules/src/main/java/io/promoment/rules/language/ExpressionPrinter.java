package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Calculation;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints expressions as calls, nothing but calls: {@code Comparison.equal(this.to().name(), "Gold")}. The rule language of
 * the compiler, with its coercions and its own idea of null, has no say in what a promotion means.
 *
 * @param subject what accessors that stand alone are asked of
 * @param activity what the activity is called where tests are printed
 */
record ExpressionPrinter(String subject, String activity, Previously previously) {

    String print(Expression expression) {
        if (expression instanceof Expression.Test test) {
            return condition(test, false);
        }
        if (expression instanceof Literal literal) {
            return literal(literal);
        }
        if (expression instanceof Path path) {
            return path(path);
        }
        if (expression instanceof Calculation calculation) {
            return calculation(calculation);
        }
        return expression instanceof Expression.Percent percent
                ? percent(percent)
                : "Comparison.absent(" + print(((Expression.Absent) expression).value()) + ")";
    }

    private static String literal(Literal literal) {
        String text = Quoted.of(String.valueOf(literal.value()));
        if (!(literal.type() instanceof Scalar scalar)) {
            throw new IllegalStateException("no literal is of type " + literal.type());
        }
        return switch (scalar) {
            case WHOLE -> literal.value() + "L";
            case FLAG -> String.valueOf(literal.value());
            case DECIMAL -> "Arithmetic.decimal(" + text + ")";
            case INSTANT -> "Comparison.instant(" + text + ")";
            case DATE -> "Comparison.date(" + text + ")";
            default -> text;
        };
    }

    private String path(Path path) {
        StringBuilder printed = new StringBuilder(path.variable() == null ? subject : path.variable());
        for (Step step : path.steps()) {
            printed.append('.')
                    .append(step.name())
                    .append('(')
                    .append(arguments(step))
                    .append(')');
        }
        return printed.toString();
    }

    private String arguments(Step step) {
        return step.arguments().stream().map(this::argument).collect(Collectors.joining(", "));
    }

    /** An accessor takes no absent value: asking with one fails the rule. */
    private String argument(Expression argument) {
        if (argument instanceof Literal) {
            return print(argument);
        }
        String check = argument.type() == Scalar.TEXT ? "Comparison.present(" : "Arithmetic.present(";
        return check + print(argument) + ")";
    }

    private String calculation(Calculation calculation) {
        String method = calculation.operator().method;
        if (calculation.type() == Scalar.WHOLE) {
            return call("Arithmetic." + method, calculation.left(), calculation.right());
        }
        String decimal = "decimal" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        return "Arithmetic." + decimal + "(" + decimal(calculation.left()) + ", " + decimal(calculation.right()) + ")";
    }

    private String percent(Expression.Percent percent) {
        return "Arithmetic.percent(" + decimal(percent.value()) + ", " + Quoted.of(percent.percent()) + ")";
    }

    private String decimal(Expression number) {
        String printed = print(number);
        return number.type() == Scalar.WHOLE ? "Arithmetic.decimalOf(" + printed + ")" : printed;
    }

    /**
     * A condition, within so many negations that they turn it round or do not. A comparison that reads {@code previously} is
     * then false of a customer never seen before, or true: in either case what is around it does not hold.
     */
    String condition(Expression condition, boolean negated) {
        if (condition instanceof Expression.Negation negation) {
            return "!(" + condition(negation.part(), !negated) + ")";
        }
        if (condition instanceof Expression.Both both) {
            return joined(both.parts(), " && ", negated);
        }
        if (condition instanceof Expression.Either either) {
            return joined(either.parts(), " || ", negated);
        }
        String comparison = comparison((Expression.Test) condition);
        if (!previously.isReadBy(condition)) {
            return comparison;
        }
        String unknown = activity + ".previously().absent()";
        return negated ? "(" + unknown + " || " + comparison + ")" : "(!" + unknown + " && " + comparison + ")";
    }

    private String comparison(Expression.Test test) {
        if (test instanceof Expression.Comparison comparison) {
            return call("Comparison." + comparison.operator().method, comparison.left(), comparison.right());
        }
        if (test instanceof Expression.OneOf oneOf) {
            String method = oneOf.negated() ? "Comparison.noneOf" : "Comparison.oneOf";
            return call(method, oneOf.value(), oneOf.choices().toArray(Expression[]::new));
        }
        if (test instanceof Expression.Contains contains) {
            String method = contains.negated() ? "Comparison.lacks" : "Comparison.contains";
            return call(method, contains.list(), contains.value());
        }
        if (test instanceof Expression.TextTest text) {
            return call("Comparison." + text.operator(), text.text(), text.argument());
        }
        return call("Comparison.holds", ((Expression.Holds) test).flag());
    }

    private String joined(List<Expression> parts, String operator, boolean negated) {
        return parts.stream().map(part -> condition(part, negated)).collect(Collectors.joining(operator, "(", ")"));
    }

    private String call(String method, Expression first, Expression... others) {
        return Stream.concat(Stream.of(first), Stream.of(others))
                .map(this::print)
                .collect(Collectors.joining(", ", method + "(", ")"));
    }
}
