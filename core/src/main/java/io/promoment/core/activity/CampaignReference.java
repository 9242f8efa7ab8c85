package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The campaign that something belongs to, by id and name.
 *
 * @param id the platform's
 * @param name what rules know it by
 */
public record CampaignReference(@Nullable String id, @Nullable String name) {
    public static final CampaignReference EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static CampaignReference read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static CampaignReference from(JsonNode json) {
        return new CampaignReference(text(json, "id"), text(json, "name"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
