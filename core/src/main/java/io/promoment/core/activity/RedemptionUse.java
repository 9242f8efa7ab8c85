package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * How often a voucher may be redeemed (absent: without end) and how much of it was; amounts in minor units.
 *
 * @param quantity how often; absent where there is no end to it
 * @param redeemedQuantity how often so far
 * @param redeemedPoints of a loyalty card so far
 * @param redeemedAmount of a gift card so far, in minor units
 */
public record RedemptionUse(
        @Nullable Long quantity,
        @Nullable Long redeemedQuantity,
        @Nullable Long redeemedPoints,
        @Nullable Long redeemedAmount) {
    public static final RedemptionUse EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RedemptionUse read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RedemptionUse from(JsonNode json) {
        return new RedemptionUse(
                whole(json, "quantity"),
                whole(json, "redeemed_quantity"),
                whole(json, "redeemed_points"),
                whole(json, "redeemed_amount"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
