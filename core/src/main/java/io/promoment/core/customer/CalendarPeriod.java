package io.promoment.core.customer;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A stretch of the calendar in the programme's zone, written {@code "calendar month"} in rules. */
public enum CalendarPeriod {
    DAY,
    /** The ISO 8601 week: from Monday; week 1 is the one with the first Thursday of the year. */
    WEEK,
    MONTH,
    YEAR;

    /**
     * Reads {@code calendar day|week|month|year}.
     *
     * @throws IllegalArgumentException with a sentence for the author of the rule
     */
    public static CalendarPeriod parse(String text) {
        for (CalendarPeriod period : values()) {
            if (period.toString().equals(text)) {
                return period;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a calendar period: write \"calendar day\","
                + " \"calendar week\", \"calendar month\" or \"calendar year\"");
    }

    /** The period that the instant falls in; a day of a change of clocks has 23 or 25 hours. */
    public Interval in(ZoneId zone, Instant instant) {
        LocalDate first = first(instant.atZone(zone).toLocalDate());
        return new Interval(
                first.atStartOfDay(zone).toInstant(),
                next(first).atStartOfDay(zone).toInstant());
    }

    /** The name of that period: {@code 2026-09-05}, {@code 2026-W36}, {@code 2026-09} or {@code 2026}. */
    public String label(ZoneId zone, Instant instant) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        return switch (this) {
            case DAY -> date.toString();
            case WEEK ->
                year(date.get(IsoFields.WEEK_BASED_YEAR)) + "-W"
                        + twoDigits(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> year(date.getYear()) + "-" + twoDigits(date.getMonthValue());
            case YEAR -> year(date.getYear());
        };
    }

    /** Without a formatter, which took a fifteenth of what the pipeline did for an activity: every calendar limit has a label. */
    private static String year(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private LocalDate first(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    private LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return "calendar " + name().toLowerCase(Locale.ROOT);
    }
}
