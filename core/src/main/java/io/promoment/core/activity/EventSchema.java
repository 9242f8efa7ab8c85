package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a custom event.
 *
 * @param id the platform's
 * @param name the name of the event
 */
public record EventSchema(@Nullable String id, @Nullable String name) {
    public static final EventSchema EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static EventSchema read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static EventSchema from(JsonNode json) {
        return new EventSchema(text(json, "id"), text(json, "name"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
