package io.promoment.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.customer.Span;
import io.promoment.rules.limit.Readings.Grant;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant NOW = Instant.parse("2026-09-15T12:00:00Z");

    /** L8. Turned red by looking only at grants before the occurrence. */
    @Test
    void l8CountsGrantsOnBothSidesOfTheOccurrence() {
        assertThat(tenDays("2026-09-08T12:00:00Z").used(NOW)).isEqualTo(1);
        assertThat(tenDays("2026-09-22T12:00:00Z").used(NOW)).isEqualTo(1);
    }

    /** L8. Turned red by adding both sides up: nineteen days are no window of ten. */
    @Test
    void l8CountsTogetherOnlyWhatOneStretchOfTheSpanHolds() {
        Window both = tenDays("2026-09-06T12:00:00Z", "2026-09-08T12:00:00Z", "2026-09-22T12:00:00Z");

        assertThat(both.used(NOW)).isEqualTo(2);
        assertThat(tenDays("2026-09-10T12:00:00Z", "2026-09-18T12:00:00Z").used(NOW))
                .isEqualTo(2);
    }

    @Test
    void leavesOutGrantsExactlyOneSpanAway() {
        assertThat(tenDays("2026-09-05T12:00:00Z", "2026-09-25T12:00:00Z").used(NOW))
                .isZero();
        assertThat(tenDays("2026-09-05T12:00:00.000001Z").used(NOW)).isEqualTo(1);
    }

    @Test
    void isFreeAgainWhenTheOldestGrantInTheWayLeaves() {
        Window two = tenDays("2026-09-08T12:00:00Z", "2026-09-10T12:00:00Z");

        assertThat(two.freesAt(NOW, 1, 2)).isEqualTo("2026-09-18T12:00:00Z");
        assertThat(two.freesAt(NOW, 1, 1)).isEqualTo("2026-09-20T12:00:00Z");
        assertThat(two.freesAt(NOW, 1, 0)).isNull();
    }

    /** A late activity is in the way of itself: what was granted after it blocks longer. */
    @Test
    void waitsForGrantsThatOccurredLater() {
        assertThat(tenDays("2026-09-20T12:00:00Z").freesAt(NOW, 1, 1)).isEqualTo("2026-09-30T12:00:00Z");
    }

    private static Window tenDays(String... grants) {
        List<Grant> all =
                Stream.of(grants).map(at -> new Grant(Instant.parse(at), 1)).toList();
        return new Window(Span.parse("10 days"), all);
    }
}
