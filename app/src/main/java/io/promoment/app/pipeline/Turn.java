package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import java.time.Instant;

/**
 * An activity whose customer is known.
 *
 * @param customer who it is about; not the key that the activity carries when that is another name
 */
record Turn(Received received, Mode mode, String customer) {
    String id() {
        return received.activity().id();
    }

    String type() {
        return received.activity().type();
    }

    Instant occurredAt() {
        return received.activity().occurredAt();
    }
}
