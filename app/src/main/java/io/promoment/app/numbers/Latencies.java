package io.promoment.app.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many took how long, in buckets between fixed bounds: so that buckets of any hours can be added up, and a quantile of all of
 * them be told to within one bucket, a quarter of its value. Ten bounds to a power of ten, as ISO 3 (R10) has them,
 * from 0.1 ms to 1 000 s; the schema's {@code latency_bounds()} are the same.
 */
final class Latencies {
    /** In microseconds; a bucket holds what is less than its bound and not less than the one before. */
    private static final long[] BOUNDS = IntStream.rangeClosed(0, 70)
            .mapToLong(place -> Math.round(100 * Math.pow(10, place / 10.0)))
            .toArray();

    /** All buckets: one for each bound, and one for what is slower than the last. */
    static final int BUCKETS = BOUNDS.length + 1;

    private Latencies() {}

    /** Between two bounds, in microseconds; without an upper one past the last. */
    record Between(long from, @Nullable Long to) {}

    static List<Long> bounds() {
        return Arrays.stream(BOUNDS).boxed().toList();
    }

    static int bucket(long micros) {
        int found = Arrays.binarySearch(BOUNDS, micros);
        return found < 0 ? -found - 1 : found + 1;
    }

    static Between of(int bucket) {
        return new Between(bucket == 0 ? 0 : BOUNDS[bucket - 1], bucket == BOUNDS.length ? null : BOUNDS[bucket]);
    }

    /**
     * Between which bounds the value lies that so many of a hundred do not exceed: the smallest with that many at or below it. Null where
     * there are no values.
     *
     * @param counts by bucket
     */
    static @Nullable Between percentile(int percent, long[] counts) {
        long rank = (Math.multiplyExact(Arrays.stream(counts).sum(), (long) percent) + 99) / 100;
        long seen = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen > 0 && seen >= rank) {
                return of(bucket);
            }
        }
        return null;
    }
}
