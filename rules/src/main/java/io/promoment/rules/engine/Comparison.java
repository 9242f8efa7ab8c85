package io.promoment.rules.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How promotions compare. Every comparison with an absent value is false, {@link #different} and {@link #noneOf} too;
 * numbers are compared by value, so that 19.9 equals 19.90. The language lets only values of one kind meet here.
 */
public final class Comparison {

    private Comparison() {}

    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && order(left, right) == 0;
    }

    public static boolean different(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && order(left, right) != 0;
    }

    public static boolean less(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && order(left, right) < 0;
    }

    public static boolean atMost(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && order(left, right) <= 0;
    }

    public static boolean more(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && order(left, right) > 0;
    }

    public static boolean atLeast(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null && order(left, right) >= 0;
    }

    /** Whether it equals one of them. */
    public static boolean oneOf(@Nullable Object value, @Nullable Object... choices) {
        for (Object choice : choices) {
            if (equal(value, choice)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it differs from each of them; false also when one of them is absent. */
    public static boolean noneOf(@Nullable Object value, @Nullable Object... choices) {
        for (Object choice : choices) {
            if (!different(value, choice)) {
                return false;
            }
        }
        return true;
    }

    public static boolean contains(List<String> list, @Nullable String value) {
        return value != null && list.contains(value);
    }

    public static boolean lacks(List<String> list, @Nullable String value) {
        return value != null && !list.contains(value);
    }

    public static boolean startsWith(@Nullable String text, @Nullable String start) {
        return text != null && start != null && text.startsWith(start);
    }

    public static boolean endsWith(@Nullable String text, @Nullable String end) {
        return text != null && end != null && text.endsWith(end);
    }

    /** Whether the text has so many characters; one beyond the Basic Multilingual Plane, such as an emoji, counts as one. */
    public static boolean length(@Nullable String text, @Nullable Long characters) {
        return text != null && characters != null && text.codePointCount(0, text.length()) == characters;
    }

    /** A flag that stands alone. */
    public static boolean holds(@Nullable Boolean flag) {
        return flag != null && flag;
    }

    public static boolean absent(@Nullable Object value) {
        return value == null;
    }

    /** A literal. */
    public static Instant instant(String literal) {
        return OffsetDateTime.parse(literal).toInstant();
    }

    /** A literal. */
    public static LocalDate date(String literal) {
        return LocalDate.parse(literal);
    }

    /**
     * The argument of an accessor, which cannot be asked with an absent one.
     *
     * @throws AbsentValueException if it is absent
     */
    public static String present(@Nullable String value) {
        if (value == null) {
            throw new AbsentValueException();
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static int order(Object left, Object right) {
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            return decimal(left).compareTo(decimal(right));
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) number);
    }
}
