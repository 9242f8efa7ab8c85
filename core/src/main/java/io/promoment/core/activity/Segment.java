package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A group of customers.
 *
 * @param id the platform's
 * @param name what rules know it by
 */
public record Segment(@Nullable String id, @Nullable String name) {
    public static final Segment EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Segment read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Segment from(JsonNode json) {
        return new Segment(text(json, "id"), text(json, "name"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
