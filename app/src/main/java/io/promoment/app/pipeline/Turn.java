package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * An activity whose customer is known.
 *
 * @param customer who it is about; not the key that the activity carries when that is another name
 * @param otherNames what it and the turns before it brought, with the customers; not stored yet
 */
record Turn(Received received, Mode mode, String customer, Map<String, String> otherNames) {
    Turn {
        otherNames = Collections.unmodifiableMap(otherNames);
    }

    Turn(Received received, Mode mode, String customer) {
        this(received, mode, customer, Map.of());
    }

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
