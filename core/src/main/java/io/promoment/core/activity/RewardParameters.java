package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;

/** What a reward consists of: a code of a campaign, points for money, or a product. */
public record RewardParameters(RewardCampaign campaign, RewardCoin coin, RewardProduct product) {
    public static final RewardParameters EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RewardParameters read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RewardParameters from(JsonNode json) {
        return new RewardParameters(
                RewardCampaign.read(json.path("campaign")),
                RewardCoin.read(json.path("coin")),
                RewardProduct.read(json.path("product")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
