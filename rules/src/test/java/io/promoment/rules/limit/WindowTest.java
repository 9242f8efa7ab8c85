package io.promoment.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.customer.Span;
import io.promoment.rules.limit.Readings.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** The grant of the 20th leaves on the 30th, when that of the 1st of October stands in the way. */
    @Test
    void waitsForAllThatOccurredLaterAndNotOnlyForWhatIsInTheWay() {
        assertThat(tenDays("2026-09-20T12:00:00Z", "2026-10-01T12:00:00Z").freesAt(NOW, 1, 1))
                .isEqualTo("2026-10-11T12:00:00Z");
        assertThat(tenDays("2026-09-08T12:00:00Z", "2026-10-01T12:00:00Z").freesAt(NOW, 1, 1))
                .isEqualTo("2026-09-18T12:00:00Z");
    }

    /**
     * L8, by trying every stretch of ten hours, of which each begins on the hour. Turned red by counting from the occurrence on
     * only, and by looking for room at the oldest grant alone.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void l8CountsAndFreesAsEveryStretchOfTheSpanSays(long seed) {
        Random random = new Random(seed);
        List<Grant> grants = random.ints(random.nextInt(12), 0, 60)
                .sorted()
                .mapToObj(hour -> new Grant(hour(hour), random.nextLong(1, 4)))
                .toList();
        Window window = new Window(Span.parse("10 hours"), grants);
        int at = random.nextInt(60);
        long amount = random.nextLong(1, 3);
        long cap = amount + random.nextLong(5);

        assertThat(window.used(hour(at))).isEqualTo(most(grants, at));
        if (most(grants, at) + amount > cap) {
            int free = IntStream.rangeClosed(at, 200)
                    .filter(hour -> most(grants, hour) + amount <= cap)
                    .findFirst()
                    .orElseThrow();
            assertThat(window.freesAt(hour(at), amount, cap)).isEqualTo(hour(free));
        }
    }

    static List<Long> seeds() {
        return new Random(8).longs(300).boxed().toList();
    }

    /** The most that ten hours hold of which this one is one. */
    private static long most(List<Grant> grants, int at) {
        return IntStream.rangeClosed(at - 9, at)
                .mapToLong(first -> grants.stream()
                        .filter(grant ->
                                !grant.at().isBefore(hour(first)) && grant.at().isBefore(hour(first + 10)))
                        .mapToLong(Grant::amount)
                        .sum())
                .max()
                .orElseThrow();
    }

    private static Instant hour(int hour) {
        return NOW.plus(Duration.ofHours(hour));
    }

    private static Window tenDays(String... grants) {
        List<Grant> all =
                Stream.of(grants).map(at -> new Grant(Instant.parse(at), 1)).toList();
        return new Window(Span.parse("10 days"), all);
    }
}
