package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a loyalty program.
 *
 * @param id the platform's
 * @param name what rules know it by
 * @param campaignId of the programme
 * @param metadata the merchant's own attributes
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record LoyaltyTier(
        @Nullable String id,
        @Nullable String name,
        @Nullable String campaignId,
        PointRange points,
        TierExpiration expiration,
        Metadata metadata,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final LoyaltyTier EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static LoyaltyTier read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static LoyaltyTier from(JsonNode json) {
        return new LoyaltyTier(
                text(json, "id"),
                text(json, "name"),
                text(json, "campaign_id"),
                points(json),
                TierExpiration.read(json.path("expiration")),
                Metadata.read(json.path("metadata")),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }

    /** Older payloads have the range in the configuration only. */
    private static PointRange points(JsonNode json) {
        PointRange points = PointRange.read(json.path("points"));
        return points.absent() ? PointRange.read(json.path("config").path("points")) : points;
    }
}
