package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The custom event that an earning rule listens to.
 *
 * @param schemaId of the event's definition
 */
public record EarningRuleEvent(@Nullable String schemaId) {
    public static final EarningRuleEvent EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static EarningRuleEvent read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static EarningRuleEvent from(JsonNode json) {
        return new EarningRuleEvent(text(json, "schema_id"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
