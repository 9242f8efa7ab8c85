package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An order is being worked on.
 *
 * @param referrer who referred the customer
 * @param redemption what was redeemed with it
 */
public record OrderProcessing(About about, Order order, Profile referrer, Redemption redemption) implements Activity {
    static OrderProcessing read(About about, JsonNode data) {
        return new OrderProcessing(
                about,
                Fields.order(data),
                Profile.read(data.path("referrer")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public OrderProcessing in(Context context) {
        return new OrderProcessing(about.in(context), order, referrer, redemption);
    }
}
