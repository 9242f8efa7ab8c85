package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A value with the time it is from.
 *
 * @param value JSON null where the value was known and is gone: that too must not be undone by what is older
 */
record Timed(Instant at, JsonNode value) {
    /** Whether a value of that time, coming at a later position, stands back behind this one (L6). */
    boolean outlives(Instant other) {
        return at.isAfter(other);
    }
}
