package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An order was changed.
 *
 * @param referrer who referred the customer
 * @param redemption what was redeemed with it
 */
public record OrderUpdated(About about, Order order, Profile referrer, Redemption redemption) implements Activity {
    static OrderUpdated read(About about, JsonNode data) {
        return new OrderUpdated(
                about,
                Fields.order(data),
                Profile.read(data.path("referrer")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public OrderUpdated in(Context context) {
        return new OrderUpdated(about.in(context), order, referrer, redemption);
    }
}
