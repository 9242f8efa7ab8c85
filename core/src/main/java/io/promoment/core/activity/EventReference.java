package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reference to the activity that caused this one.
 *
 * @param id the platform's
 * @param type such as {@code customer.order.paid}
 * @param category {@code ACTION} or {@code EFFECT}
 * @param entityId who or what caused it
 * @param groupId one for all that one request caused
 * @param createdAt when it happened
 */
public record EventReference(
        @Nullable String id,
        @Nullable String type,
        @Nullable String category,
        @Nullable String entityId,
        @Nullable String groupId,
        @Nullable Instant createdAt) {
    public static final EventReference EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static EventReference read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static EventReference from(JsonNode json) {
        return new EventReference(
                text(json, "id"),
                text(json, "type"),
                text(json, "category"),
                text(json, "entity_id"),
                text(json, "group_id"),
                time(json, "created_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
