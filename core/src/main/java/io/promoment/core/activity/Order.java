package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.list;
import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order; amounts in minor units.
 *
 * @param id the platform's
 * @param sourceId the merchant's own
 * @param status {@code CREATED}, {@code PAID}, {@code CANCELED} or {@code FULFILLED}
 * @param customerId who orders, by the platform's id
 * @param referrerId who referred the customer, by the platform's id
 * @param amount all lines together, before discounts
 * @param initialAmount all lines together, before discounts added or changed any
 * @param discountAmount discount on the order as a whole so far
 * @param appliedDiscountAmount discount on the order as a whole by the request that is reported
 * @param itemsDiscountAmount discounts on lines so far
 * @param itemsAppliedDiscountAmount discounts on lines by the request that is reported
 * @param totalDiscountAmount all discounts so far
 * @param totalAppliedDiscountAmount all discounts by the request that is reported
 * @param totalAmount what is left to pay after all discounts
 * @param items the lines
 * @param metadata the merchant's own attributes
 * @param createdAt when it was first known to the platform
 * @param updatedAt when it was last changed there
 */
public record Order(
        @Nullable String id,
        @Nullable String sourceId,
        @Nullable String status,
        @Nullable String customerId,
        @Nullable String referrerId,
        @Nullable Long amount,
        @Nullable Long initialAmount,
        @Nullable Long discountAmount,
        @Nullable Long appliedDiscountAmount,
        @Nullable Long itemsDiscountAmount,
        @Nullable Long itemsAppliedDiscountAmount,
        @Nullable Long totalDiscountAmount,
        @Nullable Long totalAppliedDiscountAmount,
        @Nullable Long totalAmount,
        List<OrderItem> items,
        Metadata metadata,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final Order EMPTY = from(MissingNode.getInstance());

    public Order {
        items = List.copyOf(items);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Order read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Order from(JsonNode json) {
        return new Order(
                text(json, "id"),
                text(json, "source_id"),
                text(json, "status"),
                reference(json, "customer"),
                reference(json, "referrer"),
                whole(json, "amount"),
                whole(json, "initial_amount"),
                whole(json, "discount_amount"),
                whole(json, "applied_discount_amount"),
                whole(json, "items_discount_amount"),
                whole(json, "items_applied_discount_amount"),
                whole(json, "total_discount_amount"),
                whole(json, "total_applied_discount_amount"),
                whole(json, "total_amount"),
                list(json.path("items"), OrderItem::read),
                Metadata.read(json.path("metadata")),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }

    /** The currency as senders give it: {@code metadata.currency}, an ISO 4217 code. */
    @Accessor
    public @Nullable String currency() {
        return metadata.text("currency");
    }

    /** One form of an order has {@code customer_id}, the other {@code customer.id}; the same for the referrer. */
    private static @Nullable String reference(JsonNode json, String to) {
        String id = text(json, to + "_id");
        return id == null ? text(json.path(to), "id") : id;
    }
}
