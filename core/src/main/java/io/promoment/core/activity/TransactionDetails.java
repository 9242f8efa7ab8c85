package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;

/** What caused a transaction. Of orders, redemptions, rules and tiers only id and name are given here. */
public record TransactionDetails(
        Balance balance,
        Order order,
        EventReference event,
        EarningRule earningRule,
        Segment segment,
        LoyaltyTier loyaltyTier,
        LoyaltyTier holderLoyaltyTier,
        Redemption redemption,
        Rollback rollback,
        CustomEvent customEvent,
        EventSchema eventSchema,
        Reward reward,
        Voucher sourceVoucher,
        Voucher destinationVoucher) {
    public static final TransactionDetails EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static TransactionDetails read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static TransactionDetails from(JsonNode json) {
        return new TransactionDetails(
                Balance.read(json.path("balance")),
                Order.read(json.path("order")),
                EventReference.read(json.path("event")),
                EarningRule.read(json.path("earning_rule")),
                Segment.read(json.path("segment")),
                LoyaltyTier.read(json.path("loyalty_tier")),
                LoyaltyTier.read(json.path("holder_loyalty_tier")),
                Redemption.read(json.path("redemption")),
                Rollback.read(json.path("rollback")),
                CustomEvent.read(json.path("custom_event")),
                EventSchema.read(json.path("event_schema")),
                Reward.read(json.path("reward")),
                Voucher.read(json.path("source_voucher")),
                Voucher.read(json.path("destination_voucher")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
