package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An order was fulfilled.
 *
 * @param referrer who referred the customer
 * @param redemption what was redeemed with it
 */
public record OrderFulfilled(About about, Order order, Profile referrer, Redemption redemption) implements Activity {
    static OrderFulfilled read(About about, JsonNode data) {
        return new OrderFulfilled(
                about,
                Fields.order(data),
                Profile.read(data.path("referrer")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public OrderFulfilled in(Context context) {
        return new OrderFulfilled(about.in(context), order, referrer, redemption);
    }
}
