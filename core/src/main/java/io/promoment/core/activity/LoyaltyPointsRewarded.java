package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer got points because an earning rule of the program said so.
 *
 * @param holder whose card it went to
 * @param voucher the card that the points went to
 * @param loyaltyTier the tier that decided how many
 * @param event what they were given for
 */
public record LoyaltyPointsRewarded(
        About about,
        Profile holder,
        Voucher voucher,
        Campaign campaign,
        LoyaltyTier loyaltyTier,
        EarningRule earningRule,
        Balance balance,
        Order order,
        EventReference event,
        Publication publication)
        implements Activity {
    static LoyaltyPointsRewarded read(About about, JsonNode data) {
        return new LoyaltyPointsRewarded(
                about,
                Profile.read(data.path("holder")),
                Voucher.read(data.path("voucher")),
                Campaign.read(data.path("campaign")),
                LoyaltyTier.read(data.path("loyalty_tier")),
                EarningRule.read(data.path("earning_rule")),
                Balance.read(data.path("balance")),
                Order.read(data.path("order")),
                EventReference.read(data.path("event")),
                Publication.read(data.path("publication")));
    }

    @Override
    public LoyaltyPointsRewarded in(Context context) {
        return new LoyaltyPointsRewarded(
                about.in(context),
                holder,
                voucher,
                campaign,
                loyaltyTier,
                earningRule,
                balance,
                order,
                event,
                publication);
    }
}
