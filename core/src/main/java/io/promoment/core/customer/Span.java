package io.promoment.core.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as rules write it: {@code "12 hours"}, {@code "1 day"}, {@code "30 days"}.
 *
 * <p>A day is 24 hours, whatever the clocks of a zone do; what follows the calendar is a {@link CalendarPeriod}.
 */
public record Span(Duration length) {
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,5}) (hour|hours|day|days)");

    /** A hundred years: more is a slip of the pen, and would overflow the arithmetic of instants. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    public Span {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a span lasts from 1 hour to 36500 days, not " + text(length));
        }
    }

    /**
     * Reads {@code <number> hour(s)|day(s)}, with exactly one space.
     *
     * @throws IllegalArgumentException with a sentence for the author of the rule
     */
    public static Span parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a span: write a whole number of hours or days,"
                    + " such as \"12 hours\" or \"30 days\"");
        }
        long amount = Long.parseLong(matcher.group(1));
        return new Span(matcher.group(2).startsWith("hour") ? Duration.ofHours(amount) : Duration.ofDays(amount));
    }

    /** The instant this span ago; what occurred exactly then is just outside the span. */
    public Instant before(Instant end) {
        return end.minus(length);
    }

    /** The instant this span later. */
    public Instant after(Instant start) {
        return start.plus(length);
    }

    /** The text that {@link #parse} reads, in days where it is whole days. */
    @Override
    public String toString() {
        return text(length);
    }

    private static String text(Duration length) {
        boolean days = length.toHours() % 24 == 0;
        long amount = days ? length.toDays() : length.toHours();
        return amount + (days ? " day" : " hour") + (amount == 1 ? "" : "s");
    }
}
