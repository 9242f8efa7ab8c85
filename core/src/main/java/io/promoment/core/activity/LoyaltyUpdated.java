package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/** What a customer has in a loyalty program changed. */
public record LoyaltyUpdated(About about, Campaign campaign, LoyaltySummary loyalty) implements Activity {
    static LoyaltyUpdated read(About about, JsonNode data) {
        return new LoyaltyUpdated(
                about, Campaign.read(data.path("campaign")), LoyaltySummary.read(data.path("loyalty")));
    }

    @Override
    public LoyaltyUpdated in(Context context) {
        return new LoyaltyUpdated(about.in(context), campaign, loyalty);
    }
}
