package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Points were added to a loyalty card by hand, or taken from it where {@code balance.points} is negative.
 *
 * @param voucher the loyalty card
 */
public record PointsAdded(About about, Campaign campaign, Voucher voucher, Balance balance, Transaction transaction)
        implements Activity {
    static PointsAdded read(About about, JsonNode data) {
        return new PointsAdded(
                about,
                Campaign.read(data.path("campaign")),
                Voucher.read(data.path("voucher")),
                Balance.read(data.path("balance")),
                Transaction.read(data.path("transaction")));
    }

    @Override
    public PointsAdded in(Context context) {
        return new PointsAdded(about.in(context), campaign, voucher, balance, transaction);
    }
}
