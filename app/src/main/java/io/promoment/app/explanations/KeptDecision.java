package io.promoment.app.explanations;

import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is left of a decision when not all that it depended on is.
 *
 * @param type of the activity; null where that is gone
 * @param digest of its ruleset
 * @param occurredAt null where the activity is gone
 */
record KeptDecision(
        String type, String customer, long position, long ruleset, String digest, Instant occurredAt, Outcome outcome) {

    static KeptDecision of(Tuple row) {
        return new KeptDecision(
                row.get("type", String.class),
                row.get("customer", String.class),
                row.get("position", Long.class),
                row.get("ruleset", Long.class),
                row.get("digest", String.class),
                row.get("occurred_at", Instant.class),
                OutcomeCodec.read(row.get("outcome", String.class).getBytes(StandardCharsets.UTF_8)));
    }
}
