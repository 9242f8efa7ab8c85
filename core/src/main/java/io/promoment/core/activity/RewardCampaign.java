package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The campaign that supplies a reward; {@code balance} is points, or credits in minor units.
 *
 * @param id the platform's
 * @param balance credits in minor units, or points
 * @param type {@code DISCOUNT_COUPONS}, {@code GIFT_VOUCHERS} or {@code LOYALTY_PROGRAM}
 */
public record RewardCampaign(@Nullable String id, @Nullable Long balance, @Nullable String type) {
    public static final RewardCampaign EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RewardCampaign read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RewardCampaign from(JsonNode json) {
        return new RewardCampaign(text(json, "id"), whole(json, "balance"), text(json, "type"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
