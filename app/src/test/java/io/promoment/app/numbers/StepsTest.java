package io.promoment.app.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.api.NumbersPeriod;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Instant NOW = Instant.parse("2026-09-03T10:14:27.511Z");

    @Test
    void endsWithTheHourThatIsNow() {
        Steps steps = Steps.of(new NumbersPeriod(null, null, null), NOW);
        assertThat(steps.from()).isEqualTo("2026-09-02T11:00:00Z");
        assertThat(steps.to()).isEqualTo("2026-09-03T11:00:00Z");
        assertThat(steps.starts()).hasSize(24).startsWith(steps.from()).endsWith(Instant.parse("2026-09-03T10:00:00Z"));
    }

    @Test
    void hasWholeDaysInUtc() {
        Steps steps = Steps.of(
                new NumbersPeriod(
                        Instant.parse("2026-03-28T23:59:59.999Z"), Instant.parse("2026-03-30T00:00:00Z"), "day"),
                NOW);
        assertThat(steps.starts())
                .containsExactly(Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(steps.place(Instant.parse("2026-03-29T00:00:00Z"))).isEqualTo(1);
    }

    @Test
    void hasNoStepsBetweenAnInstantAndItself() {
        Instant hour = Instant.parse("2026-09-03T10:00:00Z");
        assertThat(Steps.of(new NumbersPeriod(hour, hour, null), NOW).starts()).isEmpty();
        assertThat(Steps.of(new NumbersPeriod(Instant.parse("2999-01-01T00:00:00Z"), null, null), NOW)
                        .starts())
                .isEmpty();
    }
}
