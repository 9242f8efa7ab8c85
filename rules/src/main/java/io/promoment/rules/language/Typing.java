package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Calculation;
import io.promoment.rules.language.Expression.Comparison;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.ValueType.Scalar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Decides what goes with what; everything it lets through, the printed form can carry out. */
final class Typing {

    private final Problems problems;

    Typing(Problems problems) {
        this.problems = problems;
    }

    /** A condition as it is; a flag that stands alone holds when it is true. */
    Expression condition(Expression part) {
        ValueType type = part.type();
        if (type == Scalar.FLAG) {
            return new Expression.Holds(part.position(), part);
        }
        if (type != Scalar.CONDITION && type != Scalar.UNKNOWN) {
            problems.add(part.position(), "", type.words() + " is not a condition", "compare it");
        }
        return part;
    }

    /** One value that can be compared, bound or handed to an action. */
    boolean isValue(Expression part) {
        ValueType type = part.type();
        if (type == Scalar.UNKNOWN) {
            return false;
        }
        if (!type.isScalar()) {
            problems.add(part.position(), "", type.words() + " is not one value", adviceFor(type));
        }
        return type.isScalar();
    }

    Expression compare(Token operator, Comparison.Relation kind, Expression left, Expression right) {
        Expression first = read(left, right.type());
        Expression second = read(right, left.type());
        if (isValue(first) && isValue(second)) {
            checkComparable(operator, kind, first.type(), second.type());
            new KnownTexts(problems).check(first, second);
            new KnownTexts(problems).check(second, first);
        }
        return new Comparison(left.position(), kind, first, second);
    }

    private void checkComparable(Token operator, Comparison.Relation kind, ValueType left, ValueType right) {
        if (!alike(left, right)) {
            problems.add(operator, left.words() + " cannot be compared with " + right.words(), oneLike(left));
            return;
        }
        boolean ordering = kind != Comparison.Relation.EQUAL && kind != Comparison.Relation.DIFFERENT;
        if (ordering && (left == Scalar.TEXT || left == Scalar.FLAG)) {
            problems.add(operator, left.words() + " has no order", "use == or !=");
        }
    }

    static boolean alike(ValueType left, ValueType right) {
        return left == Scalar.UNKNOWN
                || right == Scalar.UNKNOWN
                || left.equals(right)
                || (left.isNumber() && right.isNumber());
    }

    /** A text literal beside a time or a date is read as one. */
    Expression read(Expression part, ValueType other) {
        if (!(part instanceof Literal literal) || literal.type() != Scalar.TEXT) {
            return part;
        }
        String text = (String) literal.value();
        Object value = other == Scalar.INSTANT ? instant(text) : other == Scalar.DATE ? date(text) : text;
        if (value == null) {
            String form = other == Scalar.DATE ? "\"2026-11-27\"" : "\"2026-11-27T00:00Z\"";
            problems.add(part.position(), text, "\"" + text + "\" is not " + other.words(), "write it like " + form);
            return new Literal(part.position(), text, Scalar.UNKNOWN);
        }
        return value == text ? part : new Literal(part.position(), value, other);
    }

    Expression calculate(Token operator, Calculation.Sign kind, Expression left, Expression right) {
        ValueType type = number(operator, left, right);
        return new Calculation(left.position(), kind, left, right, type);
    }

    private ValueType number(Token operator, Expression left, Expression right) {
        if (left.type() == Scalar.UNKNOWN || right.type() == Scalar.UNKNOWN) {
            return Scalar.UNKNOWN;
        }
        if (!left.type().isNumber() || !right.type().isNumber()) {
            ValueType wrong = left.type().isNumber() ? right.type() : left.type();
            problems.add(
                    operator,
                    operator.text() + " calculates with numbers, not with " + wrong.words(),
                    wrong == Scalar.TEXT
                            ? "hand texts over as they are, each with .with(\"name\", …)"
                            : "name a number");
            return Scalar.UNKNOWN;
        }
        return left.type() == Scalar.WHOLE && right.type() == Scalar.WHOLE ? Scalar.WHOLE : Scalar.DECIMAL;
    }

    /** What an action or an accessor takes: exactly this type. */
    void expect(Expression part, ValueType expected, String what) {
        if (part.type() == Scalar.UNKNOWN || part.type().equals(expected)) {
            return;
        }
        String advice = part.type() == Scalar.DECIMAL && expected == Scalar.WHOLE
                ? "round it: percent(value, \"100\")"
                : part.type().isScalar() ? oneLike(expected) : adviceFor(part.type());
        problems.add(
                part.position(),
                "",
                what + " is " + expected.words() + ", not " + part.type().words(),
                advice);
    }

    /** How a value of this type is written. */
    static String oneLike(ValueType type) {
        return !(type instanceof Scalar scalar)
                ? "compare one of its accessors"
                : switch (scalar) {
                    case TEXT -> "a text is written like \"PAID\"";
                    case WHOLE -> "a whole number is written like 500";
                    case DECIMAL -> "a number is written like 19.90";
                    case FLAG -> "a flag is true or false, or stands alone";
                    case INSTANT -> "a time is written like \"2026-11-27T00:00Z\"";
                    case DATE -> "a date is written like \"2026-11-27\"";
                    case CONDITION -> "conditions are joined by && and ||";
                    case UNKNOWN -> "write what fits";
                };
    }

    private static String adviceFor(ValueType type) {
        if (type instanceof ValueType.ListOf) {
            return "use contains, or a pattern over from";
        }
        return type instanceof ValueType.Model ? "name one of its accessors, or ask .absent" : oneLike(type);
    }

    private static @Nullable Object instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notWithAnOffset) {
            return parsed(text);
        }
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private static @Nullable Object date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
