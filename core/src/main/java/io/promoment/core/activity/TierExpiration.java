package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a membership in a tier is valid.
 *
 * @param customerId the platform's
 * @param campaignId of the programme
 * @param tierId the platform's
 * @param startDate from when the tier holds
 * @param expirationDate until when it holds
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record TierExpiration(
        @Nullable String customerId,
        @Nullable String campaignId,
        @Nullable String tierId,
        @Nullable Instant startDate,
        @Nullable Instant expirationDate,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final TierExpiration EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static TierExpiration read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static TierExpiration from(JsonNode json) {
        return new TierExpiration(
                text(json, "customer_id"),
                text(json, "campaign_id"),
                text(json, "tier_id"),
                time(json, "start_date"),
                time(json, "expiration_date"),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
