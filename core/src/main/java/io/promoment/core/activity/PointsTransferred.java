package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Points were moved from one loyalty card to another.
 *
 * @param voucher the card that the activity is about
 * @param sourceVoucher the card that gave
 * @param destinationVoucher the card that got
 */
public record PointsTransferred(
        About about,
        Campaign campaign,
        Voucher voucher,
        Voucher sourceVoucher,
        Voucher destinationVoucher,
        Balance balance,
        Transaction transaction)
        implements Activity {
    static PointsTransferred read(About about, JsonNode data) {
        return new PointsTransferred(
                about,
                Campaign.read(data.path("campaign")),
                Voucher.read(data.path("voucher")),
                Voucher.read(data.path("source_voucher")),
                Voucher.read(data.path("destination_voucher")),
                Balance.read(data.path("balance")),
                Transaction.read(data.path("transaction")));
    }

    @Override
    public PointsTransferred in(Context context) {
        return new PointsTransferred(
                about.in(context), campaign, voucher, sourceVoucher, destinationVoucher, balance, transaction);
    }
}
