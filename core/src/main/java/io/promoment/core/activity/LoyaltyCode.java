package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The code of the loyalty card that was sent with a custom event.
 *
 * @param code of the loyalty card
 */
public record LoyaltyCode(@Nullable String code) {
    public static final LoyaltyCode EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static LoyaltyCode read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static LoyaltyCode from(JsonNode json) {
        return new LoyaltyCode(text(json, "code"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
