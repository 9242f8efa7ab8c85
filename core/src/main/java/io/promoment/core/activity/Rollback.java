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
 * The reversal of a redemption; {@code redemption} is the id of the one reversed. Otherwise as {@link Redemption}.
 *
 * @param id the platform's
 * @param customerId who redeemed, by the platform's id
 * @param trackingId by whom it was tried, hashed
 * @param date when it was tried
 * @param amount credits in minor units, or points, given back
 * @param customer who redeemed
 * @param result {@code SUCCESS} or {@code FAILURE}
 * @param status {@code SUCCEEDED} or {@code FAILED}
 * @param redemption the id of the redemption that is reversed
 * @param metadata the merchant's own attributes
 * @param failureCode why not, for machines
 * @param failureMessage why not, for people
 * @param reason why it was reversed
 */
public record Rollback(
        @Nullable String id,
        @Nullable String customerId,
        @Nullable String trackingId,
        @Nullable Instant date,
        @Nullable Long amount,
        Order order,
        Reward reward,
        Profile customer,
        @Nullable String result,
        @Nullable String status,
        Voucher voucher,
        PromotionTier promotionTier,
        @Nullable String redemption,
        Metadata metadata,
        @Nullable String failureCode,
        @Nullable String failureMessage,
        @Nullable String reason,
        Channel channel) {
    public static final Rollback EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Rollback read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Rollback from(JsonNode json) {
        return new Rollback(
                text(json, "id"),
                text(json, "customer_id"),
                text(json, "tracking_id"),
                time(json, "date"),
                whole(json, "amount"),
                Order.read(json.path("order")),
                Reward.read(json.path("reward")),
                Profile.read(json.path("customer")),
                text(json, "result"),
                Redemption.status(json),
                Voucher.read(json.path("voucher")),
                PromotionTier.read(json.path("promotion_tier")),
                text(json, "redemption"),
                Metadata.read(json.path("metadata")),
                text(json, "failure_code"),
                text(json, "failure_message"),
                text(json, "reason"),
                Channel.read(json.path("channel")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
