package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * How long points wait before they count.
 *
 * @param periodType {@code DAY}
 * @param periodValue after how many days they can be spent
 */
public record PendingPoints(@Nullable String periodType, @Nullable Long periodValue) {
    public static final PendingPoints EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static PendingPoints read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static PendingPoints from(JsonNode json) {
        return new PendingPoints(text(json, "period_type"), whole(json, "period_value"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
