package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A redemption could not be reversed.
 *
 * @param holder whose code it is
 */
public record RollbackFailed(
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
    static RollbackFailed read(About about, JsonNode data) {
        return new RollbackFailed(
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
    public RollbackFailed in(Context context) {
        return new RollbackFailed(
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
