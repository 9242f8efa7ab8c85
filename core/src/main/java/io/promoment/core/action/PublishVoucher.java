package io.promoment.core.action;

import io.promoment.core.Scalars;
import java.util.Map;
import java.util.SortedMap;

/** {@code voucher.publish}: gives the recipient {@code count} codes of a campaign (a parameter only where more than one). */
public record PublishVoucher(String campaign, long count) implements Action {
    static final String KIND = "voucher.publish";

    public PublishVoucher {
        Demand.text(campaign, "campaign");
        Demand.atLeastOne(count, "count");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SortedMap<String, Object> parameters() {
        Map<String, Object> one = Map.of("campaign", campaign);
        return Scalars.copyOf(count == 1 ? one : Map.of("campaign", campaign, "count", count));
    }
}
