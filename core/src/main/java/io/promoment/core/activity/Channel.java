package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from: {@code API}, {@code USER} or {@code AUTO_REDEEM}, and by whose key.
 *
 * @param channelId of the key or the person
 * @param channelType {@code API}, {@code USER} or {@code AUTO_REDEEM}
 */
public record Channel(@Nullable String channelId, @Nullable String channelType) {
    public static final Channel EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Channel read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Channel from(JsonNode json) {
        return new Channel(text(json, "channel_id"), text(json, "channel_type"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
