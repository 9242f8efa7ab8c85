package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the sender's own kind: {@code type} is its name, {@code metadata} what it says.
 *
 * @param id the platform's
 * @param type the name of the event, such as {@code product_review_posted}
 * @param sourceId the merchant's own
 * @param metadata what the sender says of it
 * @param createdAt when it was tracked
 */
public record CustomEvent(
        @Nullable String id,
        @Nullable String type,
        @Nullable String sourceId,
        Profile customer,
        ReferralCode referral,
        LoyaltyCode loyalty,
        Metadata metadata,
        @Nullable Instant createdAt) {
    public static final CustomEvent EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static CustomEvent read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static CustomEvent from(JsonNode json) {
        return new CustomEvent(
                text(json, "id"),
                text(json, "type"),
                text(json, "source_id"),
                Profile.read(json.path("customer")),
                ReferralCode.read(json.path("referral")),
                LoyaltyCode.read(json.path("loyalty")),
                Metadata.read(json.path("metadata")),
                time(json, "created_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
