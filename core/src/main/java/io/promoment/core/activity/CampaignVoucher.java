package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * What the vouchers of a campaign are made from.
 *
 * @param type {@code DISCOUNT_VOUCHER}, {@code GIFT_VOUCHER} or {@code LOYALTY_CARD}
 */
public record CampaignVoucher(
        @Nullable String type, Discount discount, Gift gift, LoyaltyCard loyaltyCard, RedemptionUse redemption) {
    public static final CampaignVoucher EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static CampaignVoucher read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static CampaignVoucher from(JsonNode json) {
        return new CampaignVoucher(
                text(json, "type"),
                Discount.read(json.path("discount")),
                Gift.read(json.path("gift")),
                LoyaltyCard.read(json.path("loyalty_card")),
                RedemptionUse.read(json.path("redemption")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
