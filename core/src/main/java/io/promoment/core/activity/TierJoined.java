package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer joined a tier of a loyalty program.
 *
 * @param tier the one joined
 */
public record TierJoined(About about, Campaign campaign, LoyaltyTier tier) implements Activity {
    static TierJoined read(About about, JsonNode data) {
        return new TierJoined(about, Campaign.read(data.path("campaign")), LoyaltyTier.read(data.path("loyalty_tier")));
    }

    @Override
    public TierJoined in(Context context) {
        return new TierJoined(about.in(context), campaign, tier);
    }
}
