package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An order was created.
 *
 * @param referrer who referred the customer
 * @param redemption what was redeemed with it
 */
public record OrderCreated(About about, Order order, Profile referrer, Redemption redemption) implements Activity {
    static OrderCreated read(About about, JsonNode data) {
        return new OrderCreated(
                about,
                Fields.order(data),
                Profile.read(data.path("referrer")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public OrderCreated in(Context context) {
        return new OrderCreated(about.in(context), order, referrer, redemption);
    }
}
