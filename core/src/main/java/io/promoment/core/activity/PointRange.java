package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The points that belong to a tier: {@code from} is included, {@code to} is absent at the top.
 *
 * @param from the first that is within
 * @param to the last; absent for the highest tier
 */
public record PointRange(@Nullable Long from, @Nullable Long to) {
    public static final PointRange EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static PointRange read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static PointRange from(JsonNode json) {
        return new PointRange(whole(json, "from"), whole(json, "to"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
