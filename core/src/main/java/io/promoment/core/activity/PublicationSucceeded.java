package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/** A code was handed out to a customer. */
public record PublicationSucceeded(About about, Campaign campaign, Publication publication, Voucher voucher)
        implements Activity {
    static PublicationSucceeded read(About about, JsonNode data) {
        return new PublicationSucceeded(
                about,
                Campaign.read(data.path("campaign")),
                Publication.read(data.path("publication")),
                Voucher.read(data.path("voucher")));
    }

    @Override
    public PublicationSucceeded in(Context context) {
        return new PublicationSucceeded(about.in(context), campaign, publication, voucher);
    }
}
