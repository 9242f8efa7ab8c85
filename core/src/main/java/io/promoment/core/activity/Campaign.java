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
 * A campaign. Its kind is {@code campaignType}: {@code DISCOUNT_COUPONS}, {@code GIFT_VOUCHERS}, {@code LOYALTY_PROGRAM},
 * {@code REFERRAL_PROGRAM} or {@code PROMOTION}; {@code type} says where its codes come from.
 *
 * @param id the platform's
 * @param name what rules know it by
 * @param campaignType {@code DISCOUNT_COUPONS}, {@code GIFT_VOUCHERS}, {@code LOYALTY_PROGRAM}, {@code REFERRAL_PROGRAM} or {@code PROMOTION}
 * @param type where codes come from: {@code AUTO_UPDATE} (on demand), {@code STATIC} (a fixed pool) or {@code STANDALONE} (one for all)
 * @param isReferralCode whether its codes are for referring
 * @param autoJoin whether customers join by earning
 * @param joinOnce whether a customer can have one code only
 * @param active whether it is switched on
 * @param categoryId the platform's
 * @param category by name
 * @param metadata the merchant's own attributes
 * @param startDate not in force before
 * @param expirationDate not in force after
 * @param description free text
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record Campaign(
        @Nullable String id,
        @Nullable String name,
        @Nullable String campaignType,
        @Nullable String type,
        @Nullable Boolean isReferralCode,
        CampaignVoucher voucher,
        ReferralProgram referralProgram,
        @Nullable Boolean autoJoin,
        @Nullable Boolean joinOnce,
        @Nullable Boolean active,
        @Nullable String categoryId,
        @Nullable String category,
        List<Category> categories,
        Metadata metadata,
        @Nullable Instant startDate,
        @Nullable Instant expirationDate,
        @Nullable String description,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    public static final Campaign EMPTY = from(MissingNode.getInstance());

    public Campaign {
        categories = List.copyOf(categories);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Campaign read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Campaign from(JsonNode json) {
        return new Campaign(
                text(json, "id"),
                text(json, "name"),
                text(json, "campaign_type"),
                text(json, "type"),
                flag(json, "is_referral_code"),
                CampaignVoucher.read(json.path("voucher")),
                ReferralProgram.read(json.path("referral_program")),
                flag(json, "auto_join"),
                flag(json, "join_once"),
                flag(json, "active"),
                text(json, "category_id"),
                text(json, "category"),
                list(json.path("categories"), Category::read),
                Metadata.read(json.path("metadata")),
                time(json, "start_date"),
                time(json, "expiration_date"),
                text(json, "description"),
                time(json, "created_at"),
                time(json, "updated_at"));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
