package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer left a tier of a loyalty program.
 *
 * @param tier the one left
 */
public record TierLeft(About about, Campaign campaign, LoyaltyTier tier) implements Activity {
    static TierLeft read(About about, JsonNode data) {
        return new TierLeft(about, Campaign.read(data.path("campaign")), LoyaltyTier.read(data.path("loyalty_tier")));
    }

    @Override
    public TierLeft in(Context context) {
        return new TierLeft(about.in(context), campaign, tier);
    }
}
