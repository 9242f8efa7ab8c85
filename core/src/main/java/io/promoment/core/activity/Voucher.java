package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.flag;
import static io.promoment.core.activity.Fields.list;
import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher: coupon, gift card, loyalty card or referral code. {@code campaign} is the name of its campaign.
 *
 * @param id the platform's
 * @param code what customers type in
 * @param type {@code DISCOUNT_VOUCHER}, {@code GIFT_VOUCHER} or {@code LOYALTY_CARD}
 * @param campaign its campaign by name
 * @param campaignId the platform's
 * @param isReferralCode whether it is for referring
 * @param holderId whose it is, by the platform's id
 * @param referrerId who refers with it, by the platform's id
 * @param categoryId the platform's
 * @param active whether it is switched on
 * @param startDate not in force before
 * @param expirationDate not in force after
 * @param metadata the merchant's own attributes
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Voucher(
        @Nullable String id,
        @Nullable String code,
        @Nullable String type,
        Gift gift,
        Discount discount,
        LoyaltyCard loyaltyCard,
        @Nullable String campaign,
        @Nullable String campaignId,
        @Nullable Boolean isReferralCode,
        @Nullable String holderId,
        @Nullable String referrerId,
        @Nullable String categoryId,
        List<Category> categories,
        @Nullable Boolean active,
        RedemptionUse redemption,
        @Nullable Instant startDate,
        @Nullable Instant expirationDate,
        Metadata metadata,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final Voucher EMPTY = from(MissingNode.getInstance());

    public Voucher {
        categories = List.copyOf(categories);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Voucher read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Voucher from(JsonNode json) {
        return new Voucher(
                text(json, "id"),
                text(json, "code"),
                text(json, "type"),
                Gift.read(json.path("gift")),
                Discount.read(json.path("discount")),
                LoyaltyCard.read(json.path("loyalty_card")),
                text(json, "campaign"),
                text(json, "campaign_id"),
                flag(json, "is_referral_code"),
                text(json, "holder_id"),
                text(json, "referrer_id"),
                text(json, "category_id"),
                list(json.path("categories"), Category::read),
                flag(json, "active"),
                RedemptionUse.read(json.path("redemption")),
                time(json, "start_date"),
                time(json, "expiration_date"),
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
