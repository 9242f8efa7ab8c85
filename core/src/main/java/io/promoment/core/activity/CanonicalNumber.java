package io.promoment.core.activity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes numbers as RFC 8785 §3.2.2.3 does, which is {@code Number::toString} of ECMAScript: the shortest digits that
 * mean the same double, and of those the closest. A number that is no double's shortest form keeps its own digits.
 */
final class CanonicalNumber {
    /** So many digits always survive the way through a double, and are its shortest form (IEEE 754, DBL_DIG). */
    private static final int ALWAYS_EXACT_DIGITS = 15;

    /** So many digits are always enough to name a double. */
    private static final int ENOUGH_DIGITS = 17;

    /** Far within the normal doubles (-308 to 308), below which digits are lost. */
    private static final int SAFE_EXPONENT = 290;

    private CanonicalNumber() {}

    static String text(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        if (digits.signum() == 0) {
            return "0";
        }
        return layout(isAlwaysExact(digits) ? digits : chosen(digits));
    }

    /** ECMAScript's text of a double, which has no text for what is not finite. */
    static String text(double value) {
        return value == 0 ? "0" : layout(shortest(value));
    }

    private static boolean isAlwaysExact(BigDecimal digits) {
        return digits.precision() <= ALWAYS_EXACT_DIGITS && Math.abs(exponent(digits)) <= SAFE_EXPONENT;
    }

    private static BigDecimal chosen(BigDecimal digits) {
        if (digits.precision() > ENOUGH_DIGITS) {
            return digits;
        }
        double nearest = digits.doubleValue();
        if (Double.isInfinite(nearest) || nearest == 0) {
            return digits;
        }
        BigDecimal shortest = shortest(nearest);
        return shortest.compareTo(digits) == 0 ? shortest : digits;
    }

    /** Not {@link Double#toString}: before Java 19 that is not always the shortest, and the digest must not change. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        // What always survives need not be tried with fewer digits: it would end in zeros. Costs matter, anyone can
        // send numbers.
        int fewest = Math.abs(exponent(exact)) <= SAFE_EXPONENT ? ALWAYS_EXACT_DIGITS : 1;
        for (int count = fewest; count < ENOUGH_DIGITS; count++) {
            BigDecimal near = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
            if (near.doubleValue() == value) {
                return near.stripTrailingZeros();
            }
            // Below a power of two doubles lie closer than above: the farther neighbour may be the one that fits.
            BigDecimal away = exact.round(new MathContext(count, RoundingMode.UP));
            if (away.doubleValue() == value) {
                return away.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(ENOUGH_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    }

    /** The power of ten of the first digit. */
    private static long exponent(BigDecimal digits) {
        return (long) digits.precision() - digits.scale() - 1;
    }

    /** Plain from 1e-6 to below 1e21, and otherwise with an exponent that has its sign. */
    private static String layout(BigDecimal number) {
        long exponent = exponent(number);
        if (exponent >= -7 + 1 && exponent < 21) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        String sign = number.signum() < 0 ? "-" : "";
        String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
        return sign + digits.charAt(0) + rest + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
