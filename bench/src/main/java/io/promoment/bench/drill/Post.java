package io.promoment.bench.drill;

import java.time.Instant;

/**
 * An activity to send, as often as it takes.
 *
 * @param conflicting whether its id is known with other content, so that it must be refused
 * @param firstSent nanoseconds, when it was sent for the first time
 */
record Post(String id, String body, boolean conflicting, boolean sentBefore, long firstSent) {

    static Post event(String id, String keys, String event, Instant occurredAt) {
        return fresh(
                id,
                """
                {"id": "%s", "type": "customer.custom_event", "created_at": "%s",
                 "data": {"customer": {%s}, "event": {"type": "%s"}}}
                """
                        .formatted(id, occurredAt, keys, event));
    }

    static Post referral(String id, String keys, String referrer, Instant occurredAt) {
        return fresh(
                id,
                """
                {"id": "%s", "type": "customer.referred", "created_at": "%s",
                 "data": {"customer": {%s}, "referrer": {%s}}}
                """
                        .formatted(id, occurredAt, keys, referrer));
    }

    private static Post fresh(String id, String body) {
        return new Post(id, body, false, false, System.nanoTime());
    }

    /** To be sent once more. */
    Post again() {
        return new Post(id, body, conflicting, true, firstSent);
    }

    /** The same id with other content. */
    Post otherwise() {
        return new Post(id, body.replace("\"2026-", "\"2025-"), true, true, firstSent);
    }
}
