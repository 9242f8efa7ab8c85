package io.promoment.core.customer;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Order;
import io.promoment.core.activity.Redemption;
import io.promoment.core.activity.RedemptionSucceeded;
import io.promoment.core.activity.RollbackSucceeded;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what activities say of the same order. Orders are told apart by id, else by the merchant's id; an
 * activity that carries both tells that they are one.
 */
final class OrderBook {
    private static final String SOURCE = "source:";

    private final Map<String, String> idsBySource = new HashMap<>();
    private final Map<String, String> ordersByRedemption = new HashMap<>();
    private final Map<String, OrderState> orders = new LinkedHashMap<>();
    private final @Nullable String own;

    /** @param entries in the order of time */
    OrderBook(List<Past> entries, Order own) {
        entries.forEach(past -> alias(past.activity().order()));
        alias(own);
        this.own = key(own);
        entries.forEach(this::enter);
    }

    /** In the order in which the activities show them first. */
    List<Purchase> purchases() {
        return orders.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(own))
                .map(entry -> entry.getValue().purchase())
                .filter(Objects::nonNull)
                .toList();
    }

    private void alias(Order order) {
        if (order.id() != null && order.sourceId() != null) {
            idsBySource.putIfAbsent(order.sourceId(), order.id());
        }
    }

    private void enter(Past past) {
        Activity activity = past.activity();
        String key = key(activity.order());
        if (activity instanceof RedemptionSucceeded redeemed && key != null) {
            remember(redeemed.redemption(), key);
        }
        if (key == null && activity instanceof RollbackSucceeded rolledBack) {
            key = redeemed(rolledBack);
        }
        if (key != null) {
            orders.computeIfAbsent(key, OrderState::new).enter(past);
        }
    }

    private void remember(Redemption redemption, String order) {
        if (redemption.id() != null) {
            ordersByRedemption.put(redemption.id(), order);
        }
    }

    /** A rollback need not carry the order; it names the redemption that did. */
    private @Nullable String redeemed(RollbackSucceeded rolledBack) {
        String order = key(rolledBack.redemptionRollback().order());
        if (order != null) {
            return order;
        }
        String redemption = rolledBack.redemptionRollback().redemption();
        return ordersByRedemption.get(
                redemption == null ? rolledBack.redemption().id() : redemption);
    }

    private @Nullable String key(Order order) {
        if (order.id() != null) {
            return order.id();
        }
        String source = order.sourceId();
        return source == null ? null : idsBySource.getOrDefault(source, SOURCE + source);
    }
}
