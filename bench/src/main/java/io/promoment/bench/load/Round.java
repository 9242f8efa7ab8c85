package io.promoment.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What one side did in one round.
 *
 * @param answered activities that were decided and kept
 * @param refused answers of any other kind
 * @param latency in microseconds; of a batch, where batches were sent
 */
record Round(String side, long answered, long refused, double seconds, Histogram latency) {
    /** Room for a minute, to a thousandth. */
    static Histogram histogram() {
        return new Histogram(60_000_000L, 3);
    }

    /** What took longer than can be held counts as the longest. */
    static void record(Histogram latency, long nanoseconds) {
        latency.recordValue(Math.min(nanoseconds / 1_000, latency.getHighestTrackableValue()));
    }

    double perSecond() {
        return answered / seconds;
    }

    /** Not a number where none was taken. */
    double milliseconds(double percentile) {
        return latency.getTotalCount() == 0 ? Double.NaN : latency.getValueAtPercentile(percentile) / 1_000.0;
    }
}
