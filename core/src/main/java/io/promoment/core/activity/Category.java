package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A category of campaigns or vouchers; a lower hierarchy comes first.
 *
 * @param id the platform's
 * @param name what people call it
 * @param hierarchy a lower one comes first
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Category(
        @Nullable String id,
        @Nullable String name,
        @Nullable Long hierarchy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final Category EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Category read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Category from(JsonNode json) {
        return new Category(
                text(json, "id"),
                text(json, "name"),
                whole(json, "hierarchy"),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
