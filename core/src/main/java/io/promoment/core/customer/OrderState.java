package io.promoment.core.customer;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.LoyaltyPointsRewarded;
import io.promoment.core.activity.Order;
import io.promoment.core.activity.OrderCanceled;
import io.promoment.core.activity.OrderFulfilled;
import io.promoment.core.activity.OrderItem;
import io.promoment.core.activity.OrderPaid;
import io.promoment.core.activity.RedemptionFailed;
import io.promoment.core.activity.RedemptionSucceeded;
import io.promoment.core.activity.RollbackSucceeded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the activities so far, in the order of time, say of one order. */
final class OrderState {
    private final String id;
    private @Nullable Past paid;
    private boolean undone;
    private @Nullable Long total;
    private @Nullable String currency;
    private List<OrderItem> items = List.of();

    OrderState(String id) {
        this.id = id;
    }

    void enter(Past past) {
        Activity activity = past.activity();
        if (activity instanceof RedemptionFailed) {
            return; // the order as it was tried, which is not how it is
        }
        Order order = activity.order();
        if (undoes(activity, order)) {
            undone = true;
        } else if (pays(activity, order)) {
            paid = paid == null ? past : paid;
            undone = undone && activity instanceof LoyaltyPointsRewarded; // may report late what was undone meanwhile
        }
        take(order);
    }

    private static boolean undoes(Activity activity, Order order) {
        return activity instanceof OrderCanceled
                || activity instanceof RollbackSucceeded
                || "CANCELED".equals(order.status());
    }

    private static boolean pays(Activity activity, Order order) {
        return activity instanceof OrderPaid
                || activity instanceof OrderFulfilled
                || activity instanceof RedemptionSucceeded
                || "PAID".equals(order.status())
                || "FULFILLED".equals(order.status());
    }

    /** What an activity leaves out stays as told before. */
    private void take(Order order) {
        Long told = Purchase.total(order);
        total = told == null ? total : told;
        currency = order.currency() == null ? currency : order.currency();
        items = order.items().isEmpty() ? items : order.items();
    }

    /** Null where the order is not paid or no longer. */
    @Nullable
    Purchase purchase() {
        return paid == null || undone ? null : new Purchase(id, paid, total, currency, items);
    }
}
