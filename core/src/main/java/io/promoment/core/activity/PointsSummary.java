package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * Points of all loyalty cards of a customer.
 *
 * @param redeemedPoints spent
 * @param pointsToGo left to spend
 */
public record PointsSummary(@Nullable Long redeemedPoints, @Nullable Long pointsToGo) {
    public static final PointsSummary EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static PointsSummary read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static PointsSummary from(JsonNode json) {
        return new PointsSummary(whole(json, "redeemed_points"), whole(json, "points_to_go"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
