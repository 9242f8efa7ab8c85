package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Credits were added to a gift card, or taken from it where {@code balance.amount} is negative.
 *
 * @param voucher the gift card
 */
public record GiftBalanceAdded(
        About about, Campaign campaign, Voucher voucher, Balance balance, Transaction transaction) implements Activity {
    static GiftBalanceAdded read(About about, JsonNode data) {
        return new GiftBalanceAdded(
                about,
                Campaign.read(data.path("campaign")),
                Voucher.read(data.path("voucher")),
                Balance.read(data.path("balance")),
                Transaction.read(data.path("transaction")));
    }

    @Override
    public GiftBalanceAdded in(Context context) {
        return new GiftBalanceAdded(about.in(context), campaign, voucher, balance, transaction);
    }
}
