package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;

/** The loyalty card that a custom event is counted for. */
public record LoyaltyContext(Voucher voucher, Campaign campaign) {
    public static final LoyaltyContext EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static LoyaltyContext read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static LoyaltyContext from(JsonNode json) {
        return new LoyaltyContext(Voucher.read(json.path("voucher")), Campaign.read(json.path("campaign")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
