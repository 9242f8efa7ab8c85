package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A customer was referred by another, by a custom event or by a redemption.
 *
 * @param referrer who brought the customer
 * @param voucher the code of the one who brought the customer
 * @param customEvent what made it count, where that was an event
 * @param redemption what made it count, where that was a redemption
 */
public record CustomerReferred(
        About about,
        Profile referrer,
        Campaign campaign,
        Voucher voucher,
        CustomEvent customEvent,
        Redemption redemption)
        implements Activity {
    static CustomerReferred read(About about, JsonNode data) {
        return new CustomerReferred(
                about,
                Profile.read(data.path("referrer")),
                Campaign.read(data.path("campaign")),
                Voucher.read(data.path("voucher")),
                CustomEvent.read(data.path("custom_event")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public CustomerReferred in(Context context) {
        return new CustomerReferred(about.in(context), referrer, campaign, voucher, customEvent, redemption);
    }

    /** The order of the redemption that was the conversion, if it was one. */
    @Override
    public Order order() {
        return redemption.order();
    }
}
