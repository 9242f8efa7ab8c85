package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A change of a card and what is left on it: {@code amount} in minor units on a gift card, {@code points} on a loyalty card; negative where taken away.
 *
 * @param type loyalty_card or gift_voucher
 * @param total all that was ever put on the card
 * @param amount put on the gift card, in minor units; negative where taken away
 * @param points put on the loyalty card; negative where taken away
 * @param balance left on the card afterwards
 * @param operationType {@code MANUAL} or {@code AUTOMATIC}
 */
public record Balance(
        @Nullable String type,
        @Nullable Long total,
        @Nullable Long amount,
        @Nullable Long points,
        @Nullable Long balance,
        @Nullable String operationType,
        RelatedObject relatedObject) {
    public static final Balance EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Balance read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Balance from(JsonNode json) {
        return new Balance(
                text(json, "type"),
                whole(json, "total"),
                whole(json, "amount"),
                whole(json, "points"),
                whole(json, "balance"),
                text(json, "operation_type"),
                RelatedObject.read(json.path("related_object")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
