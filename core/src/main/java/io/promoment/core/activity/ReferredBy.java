package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One referral of a customer.
 *
 * @param campaignId of the referral programme
 * @param referrerId the platform's
 * @param relatedObjectId the id of what made it count
 * @param relatedObjectType what made it count, such as {@code redemption}
 * @param date when it counted
 */
public record ReferredBy(
        @Nullable String campaignId,
        @Nullable String referrerId,
        @Nullable String relatedObjectId,
        @Nullable String relatedObjectType,
        @Nullable Instant date) {
    public static final ReferredBy EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static ReferredBy read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static ReferredBy from(JsonNode json) {
        return new ReferredBy(
                text(json, "campaign_id"),
                text(json, "referrer_id"),
                text(json, "related_object_id"),
                text(json, "related_object_type"),
                time(json, "date"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
