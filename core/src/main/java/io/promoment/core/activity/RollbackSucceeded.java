package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A redemption was reversed: {@code redemption} is the one reversed.
 *
 * @param holder whose code it is
 */
public record RollbackSucceeded(
        About about,
        Order order,
        Campaign campaign,
        Voucher voucher,
        Profile holder,
        PromotionTier promotionTier,
        PromotionStack promotionStack,
        Redemption redemption,
        Rollback redemptionRollback)
        implements Activity {
    static RollbackSucceeded read(About about, JsonNode data) {
        return new RollbackSucceeded(
                about,
                Fields.order(data),
                Campaign.read(data.path("campaign")),
                Voucher.read(data.path("voucher")),
                Profile.read(data.path("holder")),
                PromotionTier.read(data.path("promotion_tier")),
                PromotionStack.read(data.path("promotion_stack")),
                Redemption.read(data.path("redemption")),
                Rollback.read(data.path("redemption_rollback")));
    }

    @Override
    public RollbackSucceeded in(Context context) {
        return new RollbackSucceeded(
                about.in(context),
                order,
                campaign,
                voucher,
                holder,
                promotionTier,
                promotionStack,
                redemption,
                redemptionRollback);
    }
}
