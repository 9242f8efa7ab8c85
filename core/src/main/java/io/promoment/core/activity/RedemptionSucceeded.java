package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer redeemed a voucher or a promotion.
 *
 * @param holder whose code it is; not always who redeems it
 */
public record RedemptionSucceeded(
        About about,
        Order order,
        Campaign campaign,
        Voucher voucher,
        Profile holder,
        PromotionTier promotionTier,
        PromotionStack promotionStack,
        Redemption redemption)
        implements Activity {
    static RedemptionSucceeded read(About about, JsonNode data) {
        return new RedemptionSucceeded(
                about,
                Fields.order(data),
                Campaign.read(data.path("campaign")),
                Voucher.read(data.path("voucher")),
                Profile.read(data.path("holder")),
                PromotionTier.read(data.path("promotion_tier")),
                PromotionStack.read(data.path("promotion_stack")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public RedemptionSucceeded in(Context context) {
        return new RedemptionSucceeded(
                about.in(context), order, campaign, voucher, holder, promotionTier, promotionStack, redemption);
    }
}
