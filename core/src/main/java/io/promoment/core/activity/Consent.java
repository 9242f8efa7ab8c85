package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A permission that a customer gave or took back.
 *
 * @param id the platform's
 * @param name what the customer agreed to
 */
public record Consent(@Nullable String id, @Nullable String name) {
    public static final Consent EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Consent read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Consent from(JsonNode json) {
        return new Consent(text(json, "id"), text(json, "name"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
