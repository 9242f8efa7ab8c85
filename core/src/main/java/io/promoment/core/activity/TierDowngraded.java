package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer fell to a lower tier.
 *
 * @param from the tier before
 * @param to the tier now
 */
public record TierDowngraded(About about, Campaign campaign, LoyaltyTier from, LoyaltyTier to) implements Activity {
    static TierDowngraded read(About about, JsonNode data) {
        return new TierDowngraded(
                about,
                Campaign.read(data.path("campaign")),
                LoyaltyTier.read(data.path("loyalty_tier_from")),
                LoyaltyTier.read(data.path("loyalty_tier_to")));
    }

    @Override
    public TierDowngraded in(Context context) {
        return new TierDowngraded(about.in(context), campaign, from, to);
    }
}
