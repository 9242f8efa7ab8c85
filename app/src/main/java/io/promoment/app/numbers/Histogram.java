package io.promoment.app.numbers;

import io.promoment.api.DecisionSeries.Latency;
import io.promoment.api.DecisionSeries.Quantile;
import io.promoment.app.numbers.Latencies.Between;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How long decisions took, of one step or several. */
final class Histogram {
    private final long[] counts = new long[Latencies.BUCKETS];
    private BigDecimal micros = BigDecimal.ZERO;

    void add(int bucket, long decisions, BigDecimal microsOfThem) {
        counts[bucket] += decisions;
        micros = micros.add(microsOfThem);
    }

    void add(Histogram other) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
        micros = micros.add(other.micros);
    }

    long decisions() {
        return Arrays.stream(counts).sum();
    }

    /** The upper end of the quantile's bucket, in milliseconds; null where there is none. */
    @Nullable
    BigDecimal atMost(int percent) {
        Between between = Latencies.percentile(percent, counts);
        return between == null || between.to() == null ? null : millis(between.to());
    }

    /** Of at least one decision. */
    Latency latency() {
        BigDecimal mean = micros.divide(BigDecimal.valueOf(decisions()), 0, RoundingMode.HALF_UP);
        return new Latency(
                millis(mean.longValueExact()),
                quantile(50),
                quantile(95),
                quantile(99),
                Latencies.bounds().stream().map(Histogram::millis).toList(),
                Arrays.stream(counts).boxed().toList());
    }

    private Quantile quantile(int percent) {
        Between between = Latencies.percentile(percent, counts);
        if (between == null) {
            throw new IllegalStateException("Nothing was decided, and it took no time");
        }
        return new Quantile(millis(between.from()), between.to() == null ? null : millis(between.to()));
    }

    private static BigDecimal millis(long micros) {
        return BigDecimal.valueOf(micros, 3);
    }
}
