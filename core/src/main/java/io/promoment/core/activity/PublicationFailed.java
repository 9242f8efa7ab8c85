package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/** A code could not be handed out to a customer. */
public record PublicationFailed(About about, Campaign campaign, Publication publication, Voucher voucher)
        implements Activity {
    static PublicationFailed read(About about, JsonNode data) {
        return new PublicationFailed(
                about,
                Campaign.read(data.path("campaign")),
                Publication.read(data.path("publication")),
                Voucher.read(data.path("voucher")));
    }

    @Override
    public PublicationFailed in(Context context) {
        return new PublicationFailed(about.in(context), campaign, publication, voucher);
    }
}
