package io.promoment.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.InvalidActivityException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a body is broken, counted from its begin. */
class LocatedTest {
    @ParameterizedTest
    @CsvSource({
        "'is not JSON (line 1, column 3)', 'is not JSON (line 7, column 12)'",
        "'is not JSON (line 2, column 3)', 'is not JSON (line 8, column 3)'",
        "is not UTF-8 at byte 5,           is not UTF-8 at byte 405",
        "is missing,                       is missing"
    })
    void countsFromTheBeginOfTheBody(String detail, String located) {
        InvalidActivityException found =
                Located.at(new Place(7, 10, 400, 3L), new InvalidActivityException("", detail, "send another"));

        assertThat(found.detail()).isEqualTo(located);
    }
}
