package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @Test
    void readsHoursAndDays() {
        assertThat(Span.parse("12 hours").length()).isEqualTo(Duration.ofHours(12));
        assertThat(Span.parse("1 hour").length()).isEqualTo(Duration.ofHours(1));
        assertThat(Span.parse("1 day").length()).isEqualTo(Duration.ofHours(24));
        assertThat(Span.parse("365 days").length()).isEqualTo(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 hour", "12 hours", "1 day", "30 days", "25 hours", "36500 days"})
    void printsWhatItReads(String text) {
        assertThat(Span.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "days",
                "0 days",
                "-1 days",
                "30days",
                "30  days",
                "30 Days",
                " 30 days",
                "1.5 days",
                "2 weeks",
                "9999999 days",
                "calendar month",
                "٣ days"
            })
    void tellsTheAuthorWhatToWriteInsteadOf(String text) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\" is not a span")
                .hasMessageContaining("\"30 days\"");
    }

    @Test
    void refusesMoreThanAHundredYears() {
        assertThatThrownBy(() -> Span.parse("36501 days")).hasMessageContaining("36500 days");
    }

    @Test
    void reachesBackAndAhead() {
        Instant noon = Instant.parse("2026-09-01T12:00:00Z");

        assertThat(Span.parse("12 hours").before(noon)).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(Span.parse("1 day").after(noon)).isEqualTo(Instant.parse("2026-09-02T12:00:00Z"));
    }
}
