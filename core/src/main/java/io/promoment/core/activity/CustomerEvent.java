package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a customer so that a reward was given.
 *
 * @param eventType the type of activity
 */
public record CustomerEvent(Segment segment, @Nullable String eventType) {
    public static final CustomerEvent EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static CustomerEvent read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static CustomerEvent from(JsonNode json) {
        return new CustomerEvent(Segment.read(json.path("segment")), text(json, "event_type"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
