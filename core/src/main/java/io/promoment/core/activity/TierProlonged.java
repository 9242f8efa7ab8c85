package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer keeps a tier for longer.
 *
 * @param tier the one kept
 */
public record TierProlonged(About about, Campaign campaign, LoyaltyTier tier) implements Activity {
    static TierProlonged read(About about, JsonNode data) {
        return new TierProlonged(
                about, Campaign.read(data.path("campaign")), LoyaltyTier.read(data.path("loyalty_tier")));
    }

    @Override
    public TierProlonged in(Context context) {
        return new TierProlonged(about.in(context), campaign, tier);
    }
}
