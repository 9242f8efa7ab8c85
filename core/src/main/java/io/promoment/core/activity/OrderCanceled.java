package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An order was cancelled.
 *
 * @param referrer who referred the customer
 * @param redemption what was redeemed with it
 */
public record OrderCanceled(About about, Order order, Profile referrer, Redemption redemption) implements Activity {
    static OrderCanceled read(About about, JsonNode data) {
        return new OrderCanceled(
                about,
                Fields.order(data),
                Profile.read(data.path("referrer")),
                Redemption.read(data.path("redemption")));
    }

    @Override
    public OrderCanceled in(Context context) {
        return new OrderCanceled(about.in(context), order, referrer, redemption);
    }
}
