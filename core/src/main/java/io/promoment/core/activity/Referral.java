package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;

/** The referral that a custom event belongs to. */
public record Referral(Profile referrer, Voucher voucher, Campaign campaign) {
    public static final Referral EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Referral read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Referral from(JsonNode json) {
        return new Referral(
                Profile.read(json.path("referrer")),
                Voucher.read(json.path("voucher")),
                Campaign.read(json.path("campaign")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
