package io.promoment.app.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Activities as a sender writes them. */
final class Posts {
    private Posts() {}

    static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    static byte[] event(String id, String customer, String event, String occurredAt) {
        return event(id, id(customer), event, occurredAt, "{}");
    }

    /** @param customer the members of the customer object */
    static byte[] event(String id, String customer, String event, String occurredAt, String metadata) {
        return """
                { "id": "%s", "type": "customer.custom_event", "created_at": "%s",
                  "data": { "customer": { %s }, "event": { "type": "%s", "metadata": %s } } }
                """
                .formatted(id, occurredAt, customer, event, metadata)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Somebody came on the code of somebody else.
     *
     * @param customer the members of the customer object
     * @param referrer the members of the other one
     */
    static byte[] referral(String id, String customer, String referrer, String occurredAt) {
        return """
                { "id": "%s", "type": "customer.referred", "created_at": "%s",
                  "data": { "customer": { %s }, "referrer": { %s } } }
                """
                .formatted(id, occurredAt, customer, referrer)
                .getBytes(StandardCharsets.UTF_8);
    }

    static String id(String customer) {
        return "\"id\": \"" + customer + "\"";
    }

    static String sourceId(String sourceId) {
        return "\"source_id\": \"" + sourceId + "\"";
    }

    static String both(String customer, String sourceId) {
        return id(customer) + ", " + sourceId(sourceId);
    }
}
