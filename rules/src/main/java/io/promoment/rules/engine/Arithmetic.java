package io.promoment.rules.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How promotions calculate. With an absent value the result is absent. Whole numbers stay whole and never wrap: what does
 * not fit into 64 bits fails the rule, as does dividing by zero. Decimal numbers are exact but for division and
 * averages, which keep 34 significant digits, rounded half up.
 */
public final class Arithmetic {

    /** IEEE 754 decimal128's precision; half up is how people round money. */
    private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    public static @Nullable Long plus(@Nullable Long left, @Nullable Long right) {
        return left == null || right == null ? null : Math.addExact(left, right);
    }

    public static @Nullable Long minus(@Nullable Long left, @Nullable Long right) {
        return left == null || right == null ? null : Math.subtractExact(left, right);
    }

    public static @Nullable Long times(@Nullable Long left, @Nullable Long right) {
        return left == null || right == null ? null : Math.multiplyExact(left, right);
    }

    /** How many times the right goes into the left; the remainder is dropped. */
    public static @Nullable Long by(@Nullable Long left, @Nullable Long right) {
        if (left == null || right == null) {
            return null;
        }
        // The one quotient that does not fit: -2^63 / -1.
        return right == -1 ? Math.negateExact(left) : Long.valueOf(left / right);
    }

    public static @Nullable BigDecimal decimalPlus(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.add(right);
    }

    public static @Nullable BigDecimal decimalMinus(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.subtract(right);
    }

    public static @Nullable BigDecimal decimalTimes(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.multiply(right);
    }

    public static @Nullable BigDecimal decimalBy(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.divide(right, QUOTIENT);
    }

    /** The average of so many values with this sum; absent of none. */
    public static @Nullable BigDecimal average(BigDecimal sum, long count) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), QUOTIENT);
    }

    /**
     * So many percent of the value, rounded half up (away from zero when it lies in the middle) to a whole number:
     * {@code percent(250, "1.5")} is 4, {@code percent(-250, "1.5")} is -4.
     */
    public static @Nullable Long percent(@Nullable BigDecimal value, String percent) {
        if (value == null) {
            return null;
        }
        BigDecimal exact = value.multiply(new BigDecimal(percent)).divide(HUNDRED);
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A literal. */
    public static BigDecimal decimal(String literal) {
        return new BigDecimal(literal);
    }

    public static @Nullable BigDecimal decimalOf(@Nullable Long whole) {
        return whole == null ? null : BigDecimal.valueOf(whole);
    }

    /**
     * The argument of an accessor, which cannot be asked with an absent one.
     *
     * @throws AbsentValueException if it is absent
     */
    public static long present(@Nullable Long value) {
        if (value == null) {
            throw new AbsentValueException();
        }
        return value;
    }
}
