package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A tier of the sender's own promotions.
 *
 * @param id the platform's
 * @param name what people call it
 * @param banner what shoppers are shown
 * @param metadata the merchant's own attributes
 */
public record PromotionTier(
        @Nullable String id, @Nullable String name, @Nullable String banner, Campaign campaign, Metadata metadata) {
    public static final PromotionTier EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static PromotionTier read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static PromotionTier from(JsonNode json) {
        return new PromotionTier(
                text(json, "id"),
                text(json, "name"),
                text(json, "banner"),
                Campaign.read(json.path("campaign")),
                Metadata.read(json.path("metadata")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
