package io.promoment.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed expression of a constraint or a consequence. A comparison with an absent value is false, also {@code !=} and
 * {@code not in}; arithmetic with an absent value is absent.
 */
public sealed interface Expression {

    Position position();

    ValueType type();

    /** A literal: String, Long, BigDecimal, Boolean, Instant or LocalDate. */
    record Literal(Position position, Object value, ValueType type) implements Expression {}

    /**
     * Accessors, one after the other.
     *
     * @param variable where it starts; null for the fact of the pattern it stands in
     * @param start the type it starts from
     */
    record Path(Position position, @Nullable String variable, ValueType start, List<Step> steps) implements Expression {
        public Path {
            steps = List.copyOf(steps);
        }

        @Override
        public ValueType type() {
            return steps.isEmpty() ? start : steps.get(steps.size() - 1).type();
        }
    }

    /** Whether a scalar is absent. */
    record Absent(Position position, Expression value) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.Scalar.FLAG;
        }
    }

    /** {@code + - * /}; of two whole numbers it is a whole number, and {@code /} then drops the remainder. */
    record Calculation(Position position, Sign operator, Expression left, Expression right, ValueType type)
            implements Expression {

        /** The four operators, with how they are written and the name of the method that does it. */
        public enum Sign {
            PLUS("+", "plus"),
            MINUS("-", "minus"),
            TIMES("*", "times"),
            BY("/", "by");

            final String symbol;
            final String method;

            Sign(String symbol, String method) {
                this.symbol = symbol;
                this.method = method;
            }
        }
    }

    /** {@code percent(value, "1.5")}: a whole number, rounded half up. */
    record Percent(Position position, Expression value, String percent) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.Scalar.WHOLE;
        }
    }

    /** An expression that is true or false. */
    sealed interface Test extends Expression {
        @Override
        default ValueType type() {
            return ValueType.Scalar.CONDITION;
        }
    }

    /** {@code == != < <= > >=}. */
    record Comparison(Position position, Relation operator, Expression left, Expression right) implements Test {

        /** The six operators, with how they are written and the name of the method that does it. */
        public enum Relation {
            EQUAL("==", "equal"),
            DIFFERENT("!=", "different"),
            LESS("<", "less"),
            AT_MOST("<=", "atMost"),
            MORE(">", "more"),
            AT_LEAST(">=", "atLeast");

            final String symbol;
            final String method;

            Relation(String symbol, String method) {
                this.symbol = symbol;
                this.method = method;
            }
        }
    }

    /** {@code value in (a, b)} and {@code value not in (a, b)}. */
    record OneOf(Position position, boolean negated, Expression value, List<Expression> choices) implements Test {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** {@code list contains value}, {@code value memberOf list} and their {@code not}. */
    record Contains(Position position, boolean negated, Expression list, Expression value) implements Test {}

    /** {@code text str[startsWith] "x"}, {@code str[endsWith]} and {@code str[length] 5}. */
    record TextTest(Position position, Question operator, Expression text, Expression argument) implements Test {

        /** The operators of {@code str[…]}; each is also the name of the method that does it. */
        public enum Question {
            startsWith,
            endsWith,
            length
        }
    }

    /** A flag that stands alone: {@code customer.confirmed}. */
    record Holds(Position position, Expression flag) implements Test {}

    /** {@code a && b && c}. */
    record Both(Position position, List<Expression> parts) implements Test {
        public Both {
            parts = List.copyOf(parts);
        }
    }

    /** {@code a || b || c}. */
    record Either(Position position, List<Expression> parts) implements Test {
        public Either {
            parts = List.copyOf(parts);
        }
    }

    /** {@code !a}: true exactly when a is false. */
    record Negation(Position position, Expression part) implements Test {}
}
