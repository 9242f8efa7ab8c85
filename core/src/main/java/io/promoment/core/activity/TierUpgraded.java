package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer rose to a higher tier.
 *
 * @param from the tier before
 * @param to the tier now
 */
public record TierUpgraded(About about, Campaign campaign, LoyaltyTier from, LoyaltyTier to) implements Activity {
    static TierUpgraded read(About about, JsonNode data) {
        return new TierUpgraded(
                about,
                Campaign.read(data.path("campaign")),
                LoyaltyTier.read(data.path("loyalty_tier_from")),
                LoyaltyTier.read(data.path("loyalty_tier_to")));
    }

    @Override
    public TierUpgraded in(Context context) {
        return new TierUpgraded(about.in(context), campaign, from, to);
    }
}
