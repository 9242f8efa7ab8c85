package io.promoment.rules.explain;

import io.promoment.core.activity.AllowanceExceededException;
import io.promoment.rules.engine.AbsentValueException;
import io.promoment.rules.engine.Arithmetic;
import io.promoment.rules.engine.Comparison;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Calculation;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.Previously;
import io.promoment.rules.language.Step;
import io.promoment.rules.language.ValueType.Scalar;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expressions come to. Each case calls what the printed expression calls. */
record Values(Previously previously) {
    private static final String NOT_JUDGED = "what cannot be told";

    @Nullable
    Object of(Expression expression, Scene scene) {
        if (expression instanceof Expression.Test test) {
            return holds(test, scene, false);
        }
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        if (expression instanceof Path path) {
            return path(path, scene);
        }
        if (expression instanceof Calculation calculation) {
            return calculation(calculation, scene);
        }
        return expression instanceof Expression.Percent percent
                ? Arithmetic.percent(decimal(percent.value(), scene), percent.percent())
                : (Object) Comparison.absent(of(((Expression.Absent) expression).value(), scene));
    }

    /**
     * Whether a condition holds, within so many negations that they turn it round or do not. What reads {@code previously}
     * of a customer never seen before keeps what is around it from holding.
     */
    boolean holds(Expression condition, Scene scene, boolean negated) {
        if (condition instanceof Expression.Negation negation) {
            return !holds(negation.part(), scene, !negated);
        }
        if (condition instanceof Expression.Both both) {
            return both.parts().stream().allMatch(part -> holds(part, scene, negated));
        }
        if (condition instanceof Expression.Either either) {
            return either.parts().stream().anyMatch(part -> holds(part, scene, negated));
        }
        if (isUnknown(condition, scene)) {
            return negated;
        }
        return compared((Expression.Test) condition, scene);
    }

    /** Whether it reads {@code previously} of a customer never seen before. */
    boolean isUnknown(Expression condition, Scene scene) {
        return previously.isReadBy(condition) && scene.activity().previously().absent();
    }

    /** {@link #holds} of what need not have been asked: what cannot be judged does not hold. */
    boolean surelyHolds(Expression condition, Scene scene, boolean negated) {
        try {
            return holds(condition, scene, negated);
        } catch (AbsentValueException
                | AllowanceExceededException
                | ArithmeticException
                | IllegalArgumentException notJudged) {
            return false;
        }
    }

    /** {@link #of}, absent where it cannot be judged. */
    @Nullable
    Object orAbsent(Expression expression, Scene scene) {
        try {
            return of(expression, scene);
        } catch (AbsentValueException
                | AllowanceExceededException
                | ArithmeticException
                | IllegalArgumentException notJudged) {
            return null;
        }
    }

    /** What an expression comes to, in a sentence; also of what need not have been asked. */
    String said(Expression expression, Scene scene) {
        try {
            return Said.of(of(expression, scene));
        } catch (AbsentValueException
                | AllowanceExceededException
                | ArithmeticException
                | IllegalArgumentException notJudged) {
            return NOT_JUDGED;
        }
    }

    @SuppressWarnings("unchecked") // the guard lets lists of texts alone be asked what they contain
    private boolean compared(Expression.Test test, Scene scene) {
        if (test instanceof Expression.Comparison comparison) {
            return compared(comparison, scene);
        }
        if (test instanceof Expression.OneOf oneOf) {
            Object value = of(oneOf.value(), scene);
            @Nullable
            Object[] choices =
                    oneOf.choices().stream().map(choice -> of(choice, scene)).toArray();
            return oneOf.negated() ? Comparison.noneOf(value, choices) : Comparison.oneOf(value, choices);
        }
        if (test instanceof Expression.Contains contains) {
            List<String> list = (List<String>) present(of(contains.list(), scene));
            String value = (String) of(contains.value(), scene);
            return contains.negated() ? Comparison.lacks(list, value) : Comparison.contains(list, value);
        }
        if (test instanceof Expression.TextTest text) {
            return compared(text, scene);
        }
        return Comparison.holds((Boolean) of(((Expression.Holds) test).flag(), scene));
    }

    private boolean compared(Expression.Comparison comparison, Scene scene) {
        Object left = of(comparison.left(), scene);
        Object right = of(comparison.right(), scene);
        return switch (comparison.operator()) {
            case EQUAL -> Comparison.equal(left, right);
            case DIFFERENT -> Comparison.different(left, right);
            case LESS -> Comparison.less(left, right);
            case AT_MOST -> Comparison.atMost(left, right);
            case MORE -> Comparison.more(left, right);
            case AT_LEAST -> Comparison.atLeast(left, right);
        };
    }

    private boolean compared(Expression.TextTest test, Scene scene) {
        String text = (String) of(test.text(), scene);
        Object argument = of(test.argument(), scene);
        return switch (test.operator()) {
            case startsWith -> Comparison.startsWith(text, (String) argument);
            case endsWith -> Comparison.endsWith(text, (String) argument);
            case length -> Comparison.length(text, (Long) argument);
        };
    }

    private @Nullable Object path(Path path, Scene scene) {
        Object value = path.variable() == null ? scene.subject() : scene.value(path.variable());
        for (Step step : path.steps()) {
            Object[] arguments = step.arguments().stream()
                    .map(argument -> argument(argument, scene))
                    .toArray();
            value = Accessors.ask(present(value), step, arguments);
        }
        return value;
    }

    private Object argument(Expression argument, Scene scene) {
        Object value = of(argument, scene);
        if (argument instanceof Literal) {
            return present(value);
        }
        return argument.type() == Scalar.TEXT
                ? Comparison.present((String) value)
                : (Object) Arithmetic.present((Long) value);
    }

    /** Navigation is total: what has accessors or elements is never absent. */
    static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("the model gave nothing where it must give an empty record or list");
        }
        return value;
    }

    private @Nullable Object calculation(Calculation calculation, Scene scene) {
        if (calculation.type() == Scalar.WHOLE) {
            Long left = (Long) of(calculation.left(), scene);
            Long right = (Long) of(calculation.right(), scene);
            return switch (calculation.operator()) {
                case PLUS -> Arithmetic.plus(left, right);
                case MINUS -> Arithmetic.minus(left, right);
                case TIMES -> Arithmetic.times(left, right);
                case BY -> Arithmetic.by(left, right);
            };
        }
        BigDecimal left = decimal(calculation.left(), scene);
        BigDecimal right = decimal(calculation.right(), scene);
        return switch (calculation.operator()) {
            case PLUS -> Arithmetic.decimalPlus(left, right);
            case MINUS -> Arithmetic.decimalMinus(left, right);
            case TIMES -> Arithmetic.decimalTimes(left, right);
            case BY -> Arithmetic.decimalBy(left, right);
        };
    }

    private @Nullable BigDecimal decimal(Expression number, Scene scene) {
        Object value = of(number, scene);
        return number.type() == Scalar.WHOLE ? Arithmetic.decimalOf((Long) value) : (BigDecimal) value;
    }
}
