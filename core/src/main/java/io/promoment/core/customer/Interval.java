package io.promoment.core.customer;

import java.time.Instant;

/** From {@code start}, inclusive, to {@code end}, exclusive. */
public record Interval(Instant start, Instant end) {
    public Interval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("an interval cannot end at " + end + " before it starts at " + start);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
