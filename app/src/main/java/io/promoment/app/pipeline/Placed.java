package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import java.time.Instant;

/**
 * An activity with its place.
 *
 * @param customer who it is about, after aliases
 * @param batch number of the batch, in the order of every customer's positions
 * @param at time of the batch
 */
record Placed(Received received, String customer, long position, long batch, Instant at) {
    String id() {
        return received.activity().id();
    }
}
