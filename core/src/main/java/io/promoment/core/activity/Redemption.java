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
 * A redemption. {@code result} is {@code SUCCESS} or {@code FAILURE}; {@code status} is {@code SUCCEEDED}, {@code FAILED} or
 * {@code ROLLED_BACK} (which senders also spell with a blank). {@code amount} is credits in minor units, or points.
 *
 * @param id the platform's
 * @param customerId who redeemed, by the platform's id
 * @param trackingId by whom it was tried, hashed
 * @param date when it was tried
 * @param amount credits in minor units, or points
 * @param previousOrder the order before it was changed
 * @param customer who redeemed
 * @param result {@code SUCCESS} or {@code FAILURE}
 * @param status {@code SUCCEEDED}, {@code FAILED} or {@code ROLLED_BACK}
 * @param redemption the id of the one that this one belongs to
 * @param parentRedemptionId the id that several share which were redeemed together
 * @param relatedObjectType voucher or promotion_tier
 * @param relatedObjectId of what was redeemed
 * @param relatedObjectParentId of the campaign of what was redeemed
 * @param campaignName the campaign of what was redeemed
 * @param metadata the merchant's own attributes
 * @param failureCode why not, for machines, such as {@code voucher_expired}
 * @param failureMessage why not, for people
 * @param reason why not, in the platform's words
 * @param createdAt when it was recorded
 */
public record Redemption(
        @Nullable String id,
        @Nullable String customerId,
        @Nullable String trackingId,
        @Nullable Instant date,
        @Nullable Long amount,
        Order order,
        Order previousOrder,
        Reward reward,
        Profile customer,
        @Nullable String result,
        @Nullable String status,
        Voucher voucher,
        PromotionTier promotionTier,
        @Nullable String redemption,
        @Nullable String parentRedemptionId,
        @Nullable String relatedObjectType,
        @Nullable String relatedObjectId,
        @Nullable String relatedObjectParentId,
        @Nullable String campaignName,
        Metadata metadata,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        @Nullable String reason,
        Channel channel,
        @Nullable Instant createdAt) {
    public static final Redemption EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Redemption read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Redemption from(JsonNode json) {
        return new Redemption(
                text(json, "id"),
                text(json, "customer_id"),
                text(json, "tracking_id"),
                time(json, "date"),
                whole(json, "amount"),
                Order.read(json.path("order")),
                Order.read(json.path("previous_order")),
                Reward.read(json.path("reward")),
                Profile.read(json.path("customer")),
                text(json, "result"),
                status(json),
                Voucher.read(json.path("voucher")),
                PromotionTier.read(json.path("promotion_tier")),
                text(json, "redemption"),
                text(json, "parent_redemption_id"),
                text(json, "related_object_type"),
                text(json, "related_object_id"),
                text(json, "related_object_parent_id"),
                text(json, "campaign_name"),
                Metadata.read(json.path("metadata")),
                text(json, "failure_code"),
                text(json, "failure_message"),
                text(json, "reason"),
                channel(json),
                time(json, "created_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }

    static @Nullable String status(JsonNode json) {
        String status = text(json, "status");
        return "ROLLED BACK".equals(status) ? "ROLLED_BACK" : status;
    }

    /** One form of a redemption has its channel as an object, the other beside its own values. */
    private static Channel channel(JsonNode json) {
        return Channel.read(json.path("channel").isObject() ? json.path("channel") : json);
    }
}
