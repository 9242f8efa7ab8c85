package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;

/** The sender's own statistics of a customer. */
public record Summary(RedemptionSummary redemptions, OrderSummary orders) {
    public static final Summary EMPTY = from(MissingNode.getInstance());

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static Summary read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static Summary from(JsonNode json) {
        return new Summary(RedemptionSummary.read(json.path("redemptions")), OrderSummary.read(json.path("orders")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
