package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The credits of a gift card, in minor units.
 *
 * @param amount all that was ever put on the card
 * @param subtractedAmount taken away by hand
 * @param balance left to spend
 * @param effect {@code APPLY_TO_ORDER} or {@code APPLY_TO_ITEMS}
 */
public record Gift(
        @Nullable Long amount, @Nullable Long subtractedAmount, @Nullable Long balance, @Nullable String effect) {
    public static final Gift EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Gift read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Gift from(JsonNode json) {
        return new Gift(
                whole(json, "amount"), whole(json, "subtracted_amount"), whole(json, "balance"), text(json, "effect"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
