package io.promoment.app.promotions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfiguredSettingsTest {
    @Inject
    DataSource database;

    private record Programme(ZoneId zone, int firingLimit) implements ProgrammeSettings {}

    private record History(int maximumActivities, Duration maximumSpan) implements HistorySettings {}

    private record Lateness(Duration maximum, Duration maximumAhead) implements LatenessSettings {}

    /** Red when a message names two settings, or one by another name than the operator writes. */
    @Test
    void namesTheSettingThatCannotBeAsTheOperatorWritesIt() {
        Duration day = Duration.ofDays(1);
        refuses(0, 5, day, day, day, "promoment.programme.firing-limit is 0, it must be at least 1");
        refuses(5, -5, day, day, day, "promoment.history.maximum-activities is -5, it must be at least 1");
        Duration minus = day.negated();
        refuses(5, 5, minus, day, day, "promoment.history.maximum-span is PT-24H, it must not be negative");
        refuses(5, 5, day, minus, day, "promoment.lateness.maximum is PT-24H, it must not be negative");
        refuses(5, 5, day, day, minus, "promoment.lateness.maximum-ahead is PT-24H, it must not be negative");
    }

    private void refuses(int firings, int activities, Duration span, Duration late, Duration ahead, String message) {
        assertThatThrownBy(() -> new Rulesets(
                        database,
                        new Programme(ZoneOffset.UTC, firings),
                        new History(activities, span),
                        new Lateness(late, ahead),
                        Doors.SHUT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
