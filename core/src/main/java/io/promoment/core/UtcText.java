package io.promoment.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Times in UTC as {@link Instant#toString} writes and {@link Instant#parse} reads them, {@code 2026-09-01T08:30:12.884Z},
 * without their formatters: a customer has a time at each value, and formatters took most of reading and writing one.
 */
public final class UtcText {
    private static final int SECONDS_OF_DAY = 86_400;
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    /** {@code 2026-09-01T08:30:12}, and behind it a fraction or Z. */
    private static final int LENGTH = 19;

    private UtcText() {}

    /** The text that {@link Instant#toString} gives. */
    public static String of(Instant instant) {
        long days = Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
        if (days < FIRST_DAY || days > LAST_DAY) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(days);
        int seconds = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
        StringBuilder out = new StringBuilder(LENGTH + 11);
        digits(out, date.getYear(), 1_000);
        digits(out.append('-'), date.getMonthValue(), 10);
        digits(out.append('-'), date.getDayOfMonth(), 10);
        digits(out.append('T'), seconds / 3_600, 10);
        digits(out.append(':'), seconds / 60 % 60, 10);
        digits(out.append(':'), seconds % 60, 10);
        fraction(out, instant.getNano());
        return out.append('Z').toString();
    }

    /** In groups of three digits, none where there is nothing to say. */
    private static void fraction(StringBuilder out, int nanos) {
        if (nanos == 0) {
            return;
        }
        if (nanos % 1_000_000 == 0) {
            digits(out.append('.'), nanos / 1_000_000, 100);
        } else if (nanos % 1_000 == 0) {
            digits(out.append('.'), nanos / 1_000, 100_000);
        } else {
            digits(out.append('.'), nanos, 100_000_000);
        }
    }

    private static void digits(StringBuilder out, int number, int highest) {
        for (int place = highest; place > 0; place /= 10) {
            out.append((char) ('0' + number / place % 10));
        }
    }

    /**
     * What {@link Instant#parse} reads.
     *
     * @throws java.time.format.DateTimeParseException where it reads nothing
     */
    public static Instant parse(String text) {
        Instant plain = plain(text);
        return plain == null ? Instant.parse(text) : plain;
    }

    /**
     * A time of the years 1 to 9999 in UTC, to the second or with one to nine places behind it; null for any other text,
     * which may still be a time in another form.
     */
    public static @Nullable Instant plain(String text) {
        if (!isPunctuated(text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, LENGTH);
        int nano = nano(text);
        boolean isTime =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nano >= 0;
        if (!isTime || !isDate(year, month, day)) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_OF_DAY + hour * 3_600L + minute * 60L + second, nano);
    }

    private static boolean isPunctuated(String text) {
        return text.length() > LENGTH
                && text.length() <= LENGTH + 11
                && text.charAt(text.length() - 1) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 1
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** -1 where there is a fraction that is none. */
    private static int nano(String text) {
        int places = text.length() - 2 - LENGTH;
        if (places < 0) {
            return 0;
        }
        int nano = text.charAt(LENGTH) == '.' && places > 0 ? number(text, LENGTH + 1, text.length() - 1) : -1;
        for (int place = places; place < 9 && nano > 0; place++) {
            nano *= 10;
        }
        return nano;
    }

    /** -1 where it is not digits throughout. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
