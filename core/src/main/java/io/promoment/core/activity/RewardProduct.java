package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The product that a reward gives.
 *
 * @param id the platform's
 * @param skuId the platform's, of the variant
 */
public record RewardProduct(@Nullable String id, @Nullable String skuId) {
    public static final RewardProduct EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RewardProduct read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RewardProduct from(JsonNode json) {
        return new RewardProduct(text(json, "id"), text(json, "sku_id"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
