package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/** An event of the sender's own kind was tracked for a customer. */
public record CustomEventTracked(
        About about,
        CustomEvent event,
        EventSchema eventSchema,
        Referral referral,
        LoyaltyContext loyalty,
        Campaign campaign,
        Voucher voucher,
        Publication publication,
        PromotionTier promotionTier)
        implements Activity {
    static CustomEventTracked read(About about, JsonNode data) {
        return new CustomEventTracked(
                about,
                CustomEvent.read(data.path("event")),
                EventSchema.read(data.path("event_schema")),
                Referral.read(data.path("referral")),
                LoyaltyContext.read(data.path("loyalty")),
                Campaign.read(data.path("campaign")),
                Voucher.read(data.path("voucher")),
                Publication.read(data.path("publication")),
                PromotionTier.read(data.path("promotion_tier")));
    }

    @Override
    public CustomEventTracked in(Context context) {
        return new CustomEventTracked(
                about.in(context),
                event,
                eventSchema,
                referral,
                loyalty,
                campaign,
                voucher,
                publication,
                promotionTier);
    }
}
