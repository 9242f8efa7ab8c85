package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * Credits of all gift cards of a customer, in minor units.
 *
 * @param redeemedAmount spent, in minor units
 * @param amountToGo left to spend, in minor units
 */
public record GiftSummary(@Nullable Long redeemedAmount, @Nullable Long amountToGo) {
    public static final GiftSummary EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static GiftSummary read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static GiftSummary from(JsonNode json) {
        return new GiftSummary(whole(json, "redeemed_amount"), whole(json, "amount_to_go"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
