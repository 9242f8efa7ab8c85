package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reward handed out: {@code type} is {@code CAMPAIGN}, {@code COIN} or {@code MATERIAL}.
 *
 * @param id the platform's
 * @param name what people call it
 * @param type {@code CAMPAIGN} (a code), {@code COIN} (points for money) or {@code MATERIAL} (a product)
 * @param assignmentId the platform's, of the reward within the programme
 * @param loyaltyTierId the tier of the customer who got it
 * @param metadata the merchant's own attributes
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Reward(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        @Nullable String assignmentId,
        Profile customer,
        Voucher voucher,
        Product product,
        Sku sku,
        @Nullable String loyaltyTierId,
        RewardParameters parameters,
        Metadata metadata,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final Reward EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Reward read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Reward from(JsonNode json) {
        return new Reward(
                text(json, "id"),
                text(json, "name"),
                text(json, "type"),
                text(json, "assignment_id"),
                Profile.read(json.path("customer")),
                Voucher.read(json.path("voucher")),
                Product.read(json.path("product")),
                Sku.read(json.path("sku")),
                text(json, "loyalty_tier_id"),
                RewardParameters.read(json.path("parameters")),
                Metadata.read(json.path("metadata")),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
