package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A reference to something by id and kind.
 *
 * @param id the platform's
 * @param type such as {@code voucher}
 */
public record RelatedObject(@Nullable String id, @Nullable String type) {
    public static final RelatedObject EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static RelatedObject read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static RelatedObject from(JsonNode json) {
        return new RelatedObject(text(json, "id"), text(json, "type"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
