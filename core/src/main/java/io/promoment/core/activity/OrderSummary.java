package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.time;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sender's statistics over a customer's paid and fulfilled orders; amounts in minor units.
 *
 * @param totalAmount all that was spent, in minor units
 * @param totalCount how many orders
 * @param averageAmount what was spent by the number of orders
 * @param lastOrderAmount what the last order cost, in minor units
 * @param lastOrderDate when the last order was
 */
public record OrderSummary(
        @Nullable Long totalAmount,
        @Nullable Long totalCount,
        @Nullable Long averageAmount,
        @Nullable Long lastOrderAmount,
        @Nullable Instant lastOrderDate) {
    public static final OrderSummary EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static OrderSummary read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static OrderSummary from(JsonNode json) {
        return new OrderSummary(
                whole(json, "total_amount"),
                whole(json, "total_count"),
                whole(json, "average_amount"),
                whole(json, "last_order_amount"),
                time(json, "last_order_date"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
