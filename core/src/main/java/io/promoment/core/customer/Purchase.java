package io.promoment.core.customer;

import io.promoment.core.activity.Order;
import io.promoment.core.activity.OrderItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that a customer paid for, in its latest state.
 *
 * @param order its id, else {@code source:} and the merchant's
 * @param paid the first activity that shows it paid
 * @param total after discounts, in minor units; absent where no activity told
 */
public record Purchase(
        String order, Past paid, @Nullable Long total, @Nullable String currency, List<OrderItem> items) {
    public Purchase {
        items = List.copyOf(items);
    }

    /** When it was first shown as paid. */
    public Instant at() {
        return paid.activity().occurredAt();
    }

    /** Whether a line is of this product or variant, by its id or by the merchant's. */
    boolean contains(String product) {
        return items.stream().anyMatch(item -> isOf(item, product));
    }

    private static boolean isOf(OrderItem item, String product) {
        return product.equals(item.productId())
                || product.equals(item.skuId())
                || product.equals(item.sourceId())
                || product.equals(item.product().id())
                || product.equals(item.product().sourceId())
                || product.equals(item.sku().id())
                || product.equals(item.sku().sourceId());
    }

    /** What an order costs after discounts; an order without any discount may carry its amount only. */
    static @Nullable Long total(Order order) {
        return order.totalAmount() == null ? order.amount() : order.totalAmount();
    }
}
