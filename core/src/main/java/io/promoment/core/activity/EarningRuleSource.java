package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The name of an earning rule and what it belongs to.
 *
 * @param banner what shoppers are shown
 * @param objectId of the programme
 * @param objectType such as {@code campaign}
 */
public record EarningRuleSource(@Nullable String banner, @Nullable String objectId, @Nullable String objectType) {
    public static final EarningRuleSource EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static EarningRuleSource read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static EarningRuleSource from(JsonNode json) {
        return new EarningRuleSource(text(json, "banner"), text(json, "object_id"), text(json, "object_type"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
