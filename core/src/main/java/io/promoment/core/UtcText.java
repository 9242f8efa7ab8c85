package io.promoment.core;

import java.nio.charset.StandardCharsets;
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

    private static final byte[] FORM = "0000-00-00T00:00:00.000000000Z".getBytes(StandardCharsets.ISO_8859_1);

    private UtcText() {}

    /** The text that {@link Instant#toString} gives. */
    public static String of(Instant instant) {
        long days = Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY);
        if (days < FIRST_DAY || days > LAST_DAY) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(days);
        int seconds = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
        int nano = instant.getNano();
        byte[] out = FORM.clone();
        digits(out, 4, date.getYear());
        digits(out, 7, date.getMonthValue());
        digits(out, 10, date.getDayOfMonth());
        digits(out, 13, seconds / 3_600);
        digits(out, 16, seconds / 60 % 60);
        digits(out, LENGTH, seconds % 60);
        digits(out, LENGTH + 10, nano);
        int places = places(nano);
        int end = LENGTH + (places == 0 ? 0 : 1 + places);
        out[end] = 'Z';
        return new String(out, 0, end + 1, StandardCharsets.ISO_8859_1);
    }

    /** In groups of three digits, none where there is nothing to say. */
    private static int places(int nano) {
        if (nano % 1_000_000 == 0) {
            return nano == 0 ? 0 : 3;
        }
        return nano % 1_000 == 0 ? 6 : 9;
    }

    /** Over the zeroes before that place. */
    private static void digits(byte[] out, int end, int number) {
        int rest = number;
        for (int at = end - 1; rest > 0; at--) {
            out[at] = (byte) ('0' + rest % 10);
            rest /= 10;
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
