package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer got a reward, for points or from a referral program.
 *
 * @param holder whose card it went to
 * @param voucher the card or the code that it is
 * @param redemption what it was given for, where that was a redemption
 * @param customEvent what it was given for, where that was an event
 * @param customerEvent what it was given for, where that was a segment or a tier
 */
public record CustomerRewarded(
        About about,
        Profile holder,
        Voucher voucher,
        Campaign campaign,
        Redemption redemption,
        Reward reward,
        ReferralTier referralTier,
        Balance balance,
        CustomEvent customEvent,
        CustomerEvent customerEvent)
        implements Activity {
    static CustomerRewarded read(About about, JsonNode data) {
        return new CustomerRewarded(
                about,
                Profile.read(data.path("holder")),
                Voucher.read(data.path("voucher")),
                Campaign.read(data.path("campaign")),
                Redemption.read(data.path("redemption")),
                Reward.read(data.path("reward")),
                ReferralTier.read(data.path("referral_tier")),
                Balance.read(data.path("balance")),
                CustomEvent.read(data.path("custom_event")),
                CustomerEvent.read(data.path("customer_event")));
    }

    @Override
    public CustomerRewarded in(Context context) {
        return new CustomerRewarded(
                about.in(context),
                holder,
                voucher,
                campaign,
                redemption,
                reward,
                referralTier,
                balance,
                customEvent,
                customerEvent);
    }

    /** The order of the redemption that gave the reward, if one did. */
    @Override
    public Order order() {
        return redemption.order();
    }
}
