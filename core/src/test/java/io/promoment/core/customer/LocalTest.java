package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalTest {
    private static final Local NEW_YEARS_EVE = Local.of(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC);

    @Test
    void showsClockAndCalendarOfItsZone() {
        assertThat(NEW_YEARS_EVE.hour()).isEqualTo(23);
        assertThat(NEW_YEARS_EVE.dayOfWeek()).isEqualTo("THURSDAY");
        assertThat(NEW_YEARS_EVE.date()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(NEW_YEARS_EVE.month()).isEqualTo(12);
        assertThat(NEW_YEARS_EVE.day()).isEqualTo(31);
        assertThat(NEW_YEARS_EVE.year()).isEqualTo(2026);
    }

    @Test
    void showsTheSameMomentInAnotherZone() {
        Local warsaw = NEW_YEARS_EVE.in("Europe/Warsaw");

        assertThat(warsaw.hour()).isZero();
        assertThat(warsaw.dayOfWeek()).isEqualTo("FRIDAY");
        assertThat(warsaw.year()).isEqualTo(2027);
    }

    @Test
    void tellsTheAuthorWhatAZoneLooksLike() {
        assertThatThrownBy(() -> NEW_YEARS_EVE.in("Europe/Warsw"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"Europe/Warsw\" is not a time zone: write one such as \"Europe/Warsaw\" or \"UTC\"");
    }

    @Test
    void isAbsentWhereNothingIsDecided() {
        assertThat(Local.EMPTY.absent()).isTrue();
        assertThat(Local.EMPTY.in("Europe/Warsaw").hour()).isNull();
        assertThat(Local.EMPTY.date()).isNull();
        assertThat(NEW_YEARS_EVE.absent()).isFalse();
    }
}
