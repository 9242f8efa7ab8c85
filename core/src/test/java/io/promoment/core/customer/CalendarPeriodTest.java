package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarPeriodTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @ParameterizedTest
    @EnumSource
    void readsWhatItPrints(CalendarPeriod period) {
        assertThat(CalendarPeriod.parse(period.toString())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "month", "Calendar month", "calendar months", "calendar  month", "30 days"})
    void tellsTheAuthorWhatToWriteInsteadOf(String text) {
        assertThatThrownBy(() -> CalendarPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\" is not a calendar period")
                .hasMessageContaining("\"calendar month\"");
    }

    /** L6: a month begins when the programme's clocks show it, before and after they change. */
    @Test
    void beginsAndEndsAMonthByTheClocksOfTheZone() {
        Interval march = CalendarPeriod.MONTH.in(WARSAW, Instant.parse("2026-03-10T12:00:00Z"));

        assertThat(march.start()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(march.end()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @Test
    void hasDaysOf23And25Hours() {
        Interval spring = CalendarPeriod.DAY.in(WARSAW, Instant.parse("2026-03-29T12:00:00Z"));
        Interval autumn = CalendarPeriod.DAY.in(WARSAW, Instant.parse("2026-10-25T12:00:00Z"));

        assertThat(Duration.between(spring.start(), spring.end())).isEqualTo(Duration.ofHours(23));
        assertThat(Duration.between(autumn.start(), autumn.end())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void skipsAMidnightThatTheClocksSkip() {
        Interval day = CalendarPeriod.DAY.in(ZoneId.of("America/Santiago"), Instant.parse("2026-09-06T12:00:00Z"));

        assertThat(day.start()).isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
        assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void givesFebruaryItsLeapDay() {
        Instant leapDay = Instant.parse("2028-02-29T23:59:59Z");

        assertThat(CalendarPeriod.MONTH.in(ZoneOffset.UTC, leapDay).contains(leapDay))
                .isTrue();
        assertThat(CalendarPeriod.DAY.label(ZoneOffset.UTC, leapDay)).isEqualTo("2028-02-29");
        assertThat(CalendarPeriod.YEAR.in(ZoneOffset.UTC, leapDay).end())
                .isEqualTo(Instant.parse("2029-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T12:00:00Z, 2026-W53, 2026-12-28T00:00:00Z",
        "2027-01-03T12:00:00Z, 2026-W53, 2026-12-28T00:00:00Z",
        "2027-01-04T00:00:00Z, 2027-W01, 2027-01-04T00:00:00Z",
        "2024-12-30T00:00:00Z, 2025-W01, 2024-12-30T00:00:00Z",
    })
    void countsIsoWeeksOverTheNewYear(Instant instant, String label, Instant start) {
        assertThat(CalendarPeriod.WEEK.label(ZoneOffset.UTC, instant)).isEqualTo(label);
        assertThat(CalendarPeriod.WEEK.in(ZoneOffset.UTC, instant).start()).isEqualTo(start);
    }

    @Test
    void namesPeriodsAsTheZoneShowsThem() {
        Instant newYear = Instant.parse("2026-12-31T23:30:00Z");

        assertThat(CalendarPeriod.DAY.label(WARSAW, newYear)).isEqualTo("2027-01-01");
        assertThat(CalendarPeriod.MONTH.label(WARSAW, newYear)).isEqualTo("2027-01");
        assertThat(CalendarPeriod.YEAR.label(WARSAW, newYear)).isEqualTo("2027");
        assertThat(CalendarPeriod.MONTH.label(ZoneOffset.UTC, newYear)).isEqualTo("2026-12");
    }

    @Test
    void includesItsStartAndNotItsEnd() {
        Interval day = CalendarPeriod.DAY.in(ZoneOffset.UTC, Instant.parse("2026-09-01T12:00:00Z"));

        assertThat(day.contains(Instant.parse("2026-09-01T00:00:00Z"))).isTrue();
        assertThat(day.contains(Instant.parse("2026-09-02T00:00:00Z"))).isFalse();
        assertThatThrownBy(() -> new Interval(Instant.MAX, Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
