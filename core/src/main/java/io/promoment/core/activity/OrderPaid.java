package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An order was paid.
 *
 * @param referrer who referred the customer
 * @param redemption what was redeemed with it
 */
public record OrderPaid(About about, Order order, Profile referrer, Redemption redemption) implements Activity {
    static OrderPaid read(About about, JsonNode data) {
        return new OrderPaid(
                about,
                Fields.order(data),
                Profile.read(data.path("referrer")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public OrderPaid in(Context context) {
        return new OrderPaid(about.in(context), order, referrer, redemption);
    }
}
