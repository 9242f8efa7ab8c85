package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrosTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09-01T08:30:12Z, 2026-09-01T08:30:12.000000Z",
        "2026-09-01T08:30:12.884Z, 2026-09-01T08:30:12.884000Z",
        "2026-09-01T08:30:12.123456999Z, 2026-09-01T08:30:12.123456Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000000Z",
        "1969-12-31T23:59:59.999999500Z, 1970-01-01T00:00:00.000000Z",
        "1969-12-31T23:59:59.123456Z, 1969-12-31T23:59:59.123456Z",
        "0001-01-01T00:00:00.000000001Z, 0001-01-01T00:00:00.000001Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void keepsWhatAColumnKeeps(Instant time, String text) {
        assertThat(Micros.text(Micros.of(time))).isEqualTo(text);
    }
}
