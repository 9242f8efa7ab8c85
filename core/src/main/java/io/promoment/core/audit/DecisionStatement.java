package io.promoment.core.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a decision: the columns as they are stored, and behind salted digests what may be personal. Firings and
 * actions follow from the outcome and are not said again.
 *
 * @param activity its id
 * @param occurredAt as stored, to the microsecond; so is {@code receivedAt}
 * @param ruleset its number
 * @param status as stored, such as {@code decided}
 * @param firings how many
 * @param depth how far the activity is from what a customer did: 0, or 1 for an effect
 */
public record DecisionStatement(
        String activity,
        String type,
        Instant occurredAt,
        Instant receivedAt,
        long position,
        long ruleset,
        String status,
        int firings,
        int depth,
        Sealed personal) {
    /**
     * The salted digests.
     *
     * @param customer of the customer's key as stored with the decision
     * @param source null where nobody said who sent the activity
     * @param causedBy null where no action of ours caused the activity
     */
    public record Sealed(
            Digest body,
            Digest inputs,
            Digest outcome,
            Digest customer,
            @Nullable Digest source,
            @Nullable Digest causedBy) {

        /** Of the texts exactly as they are stored. */
        public static Sealed of(
                Salt salt,
                String body,
                String inputs,
                String outcome,
                String customer,
                @Nullable String source,
                @Nullable String causedBy) {
            return new Sealed(
                    salt.seal("body", body),
                    salt.seal("inputs", inputs),
                    salt.seal("outcome", outcome),
                    salt.seal("customer", customer),
                    source == null ? null : salt.seal("source", source),
                    causedBy == null ? null : salt.seal("caused_by", causedBy));
        }
    }

    /** SHA-256 of its RFC 8785 JSON. */
    public Digest digest() {
        return json().digest();
    }

    /** What is hashed. */
    public String text() {
        return json().text();
    }

    private SortedObject json() {
        return new SortedObject()
                .put("activity", activity)
                .put("body", personal.body())
                .put("caused_by", personal.causedBy())
                .put("customer", personal.customer())
                .put("depth", depth)
                .put("firings", firings)
                .put("inputs", personal.inputs())
                .put("occurred_at", Micros.of(occurredAt))
                .put("outcome", personal.outcome())
                .put("position", position)
                .put("received_at", Micros.of(receivedAt))
                .put("ruleset", ruleset)
                .put("source", personal.source())
                .put("status", status)
                .put("type", type);
    }
}
