package io.promoment.app.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.engine.RulesetSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HorizonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");

    @Test
    void keepsTheMonthInWhichTheRetentionBegins() {
        Horizon horizon = Horizon.of(NOW, Period.ofMonths(25), settings(30, 367));
        assertThat(horizon.isHeldBack()).isFalse();
        assertThat(horizon.firstKept()).isEqualTo(YearMonth.of(2024, 10));
    }

    /** Red when only the span of history counts: an activity that comes late looks back from when it occurred. */
    @Test
    void keepsWhatALateActivityMayLookBackOn() {
        Horizon horizon = Horizon.of(NOW, Period.ofMonths(6), settings(60, 367));
        assertThat(horizon.isHeldBack()).isTrue();
        assertThat(horizon.firstKept()).isEqualTo(YearMonth.of(2025, 9));
    }

    private static RulesetSettings settings(int lateDays, int historyDays) {
        return new RulesetSettings(
                ZoneId.of("UTC"),
                100,
                1_000,
                Duration.ofDays(historyDays),
                Duration.ofDays(lateDays),
                Duration.ofHours(24));
    }
}
