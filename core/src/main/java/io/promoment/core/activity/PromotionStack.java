package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A stack of tiers of the sender's own promotions.
 *
 * @param id the platform's
 * @param name what people call it
 * @param categoryId the platform's
 */
public record PromotionStack(
        @Nullable String id, @Nullable String name, @Nullable String categoryId, Campaign campaign, StackTiers tiers) {
    public static final PromotionStack EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static PromotionStack read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static PromotionStack from(JsonNode json) {
        return new PromotionStack(
                text(json, "id"),
                text(json, "name"),
                text(json, "category_id"),
                Campaign.read(json.path("campaign")),
                StackTiers.read(json.path("tiers")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
