package io.promoment.rules.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the granted firings take of one counter, to be written with the outcome. A counter stands once in a list of
 * reservations; a window once for each firing.
 *
 * @param window null for a counter
 */
public record Reservation(String key, long amount, long cap, @Nullable Window window) {
    /** When the grant occurred, and which firing of the activity it is, from 0. */
    public record Window(Instant at, int ordinal) {}
}
