package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * The step of a referral program that gave a reward.
 *
 * @param id the platform's
 * @param campaignId the platform's
 * @param banner what referrers are shown
 * @param parameters what it takes to reach it
 */
public record ReferralTier(
        @Nullable String id, @Nullable String campaignId, @Nullable String banner, Metadata parameters) {
    public static final ReferralTier EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static ReferralTier read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static ReferralTier from(JsonNode json) {
        return new ReferralTier(
                text(json, "id"),
                text(json, "campaign_id"),
                text(json, "banner"),
                Metadata.read(json.path("parameters")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
