package io.promoment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is quick here must say what the formatters say. */
class UtcTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-01T08:30:12Z",
                "2026-09-01T08:30:12.884Z",
                "2026-09-01T08:30:12.000001Z",
                "2026-09-01T08:30:12.000000001Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "2024-02-29T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void writesAndReadsLikeAnInstant(String text) {
        Instant instant = Instant.parse(text);
        assertThat(UtcText.of(instant)).isEqualTo(text).isEqualTo(instant.toString());
        assertThat(UtcText.parse(text)).isEqualTo(instant);
    }

    @Test
    void writesAndReadsAnyInstantLikeAnInstant() {
        Random random = new Random(23);
        for (int i = 0; i < 20_000; i++) {
            int[] grains = {1, 1_000, 1_000_000, 1_000_000_000};
            int grain = grains[random.nextInt(grains.length)];
            long second = random.nextLong(-70_000_000_000L, 260_000_000_000L);
            int nanos = random.nextInt(1_000_000_000);
            Instant instant = Instant.ofEpochSecond(second, nanos - nanos % grain);
            assertThat(UtcText.of(instant)).isEqualTo(instant.toString());
            assertThat(UtcText.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-01T08:30:12.5Z",
                "2026-09-01T08:30:12.12345678Z",
                "2026-09-01T24:00:00Z",
                "2026-09-01t08:30:12z",
                "2016-12-31T23:59:60Z"
            })
    void readsOtherFormsAsAnInstantDoes(String text) {
        assertThat(UtcText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-09-01",
                "2026-09-01T08:30Z",
                "2026-02-29T08:30:12Z",
                "2026-13-01T08:30:12Z",
                "2026-00-01T08:30:12Z",
                "2026-09-00T08:30:12Z",
                "2026-09-01T08:60:12Z",
                "2026-09-01T08:30:12.Zx",
                "2026-09-01T08:30:12,5Z",
                "2026-09-01T08:30:12.-5Z",
                "2026-09-01T08:30:1\u0663Z",
                "2026-09-01T08:30:12.1234567890Z"
            })
    void refusesWhatAnInstantRefuses(String text) {
        assertThat(UtcText.plain(text)).isNull();
        assertThatThrownBy(() -> UtcText.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
