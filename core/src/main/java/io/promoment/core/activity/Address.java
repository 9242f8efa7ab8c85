package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param city the town
 * @param state or region
 * @param line1 street and number
 * @param line2 what does not fit into {@code line1}
 * @param country as it was given; senders differ between names and codes
 * @param postalCode as the country writes it
 */
public record Address(
        @Nullable String city,
        @Nullable String state,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String country,
        @Nullable String postalCode) {
    public static final Address EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Address read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Address from(JsonNode json) {
        return new Address(
                text(json, "city"),
                text(json, "state"),
                text(json, "line_1"),
                text(json, "line_2"),
                text(json, "country"),
                text(json, "postal_code"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
