package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.flag;
import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * A product; {@code price} in minor units.
 *
 * @param id the platform's
 * @param sourceId the merchant's own
 * @param name what shoppers are shown
 * @param price of one piece
 * @param override whether the request replaced what the catalogue says
 * @param metadata the merchant's own attributes, such as a category
 */
public record Product(
        @Nullable String id,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable Long price,
        @Nullable Boolean override,
        Metadata metadata) {
    public static final Product EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Product read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Product from(JsonNode json) {
        return new Product(
                text(json, "id"),
                text(json, "source_id"),
                text(json, "name"),
                whole(json, "price"),
                flag(json, "override"),
                Metadata.read(json.path("metadata")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
