package io.promoment.core.customer;

import io.promoment.core.Accessor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The moment an activity occurred as a clock and a calendar of a zone show it; {@code local} in rules. */
public final class Local {
    public static final Local EMPTY = new Local(null, ZoneOffset.UTC);

    private final @Nullable Instant instant;
    private final ZoneId zone;

    private Local(@Nullable Instant instant, ZoneId zone) {
        this.instant = instant;
        this.zone = zone;
    }

    public static Local of(Instant instant, ZoneId zone) {
        return new Local(instant, zone);
    }

    /** True where no moment is known: every other accessor is then absent. */
    @Accessor
    public boolean absent() {
        return instant == null;
    }

    /** 0 to 23. */
    @Accessor
    public @Nullable Long hour() {
        ZonedDateTime time = time();
        return time == null ? null : (long) time.getHour();
    }

    /** {@code "MONDAY"} to {@code "SUNDAY"}. */
    @Accessor
    public @Nullable String dayOfWeek() {
        ZonedDateTime time = time();
        return time == null ? null : time.getDayOfWeek().name();
    }

    /** Compared with a text such as {@code "2026-11-27"}. */
    @Accessor
    public @Nullable LocalDate date() {
        ZonedDateTime time = time();
        return time == null ? null : time.toLocalDate();
    }

    /** 1 to 12. */
    @Accessor
    public @Nullable Long month() {
        ZonedDateTime time = time();
        return time == null ? null : (long) time.getMonthValue();
    }

    /** 1 to 31. */
    @Accessor
    public @Nullable Long day() {
        ZonedDateTime time = time();
        return time == null ? null : (long) time.getDayOfMonth();
    }

    /** In full, such as 2026. */
    @Accessor
    public @Nullable Long year() {
        ZonedDateTime time = time();
        return time == null ? null : (long) time.getYear();
    }

    /**
     * The same moment in another zone: {@code local.in("Europe/Warsaw").hour}.
     *
     * @throws IllegalArgumentException where no such zone is known
     */
    @Accessor
    public Local in(String zoneName) {
        return new Local(instant, zone(zoneName));
    }

    /**
     * Reads the name of a zone.
     *
     * @throws IllegalArgumentException with a sentence for the author of the rule
     */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a time zone: write one such as \"Europe/Warsaw\" or \"UTC\"", unknown);
        }
    }

    private @Nullable ZonedDateTime time() {
        return instant == null ? null : instant.atZone(zone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Local that && Objects.equals(instant, that.instant) && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(instant, zone);
    }

    @Override
    public String toString() {
        return instant == null ? "absent" : instant.atZone(zone).toString();
    }
}
