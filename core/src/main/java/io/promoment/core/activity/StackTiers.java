package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the tiers of a stack, in order.
 *
 * @param ids in the order they are tried
 * @param hierarchyMode how the order is made, such as {@code MANUAL}
 */
public record StackTiers(List<String> ids, @Nullable String hierarchyMode) {
    public static final StackTiers EMPTY = from(MissingNode.getInstance());

    public StackTiers {
        ids = List.copyOf(ids);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static StackTiers read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static StackTiers from(JsonNode json) {
        return new StackTiers(texts(json.path("ids")), text(json, "hierarchy_mode"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
