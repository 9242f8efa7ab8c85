package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.list;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often and by whom a customer was referred.
 *
 * @param total how many times
 */
public record ReferralSummary(@Nullable Long total, List<ReferredBy> campaigns) {
    public static final ReferralSummary EMPTY = from(MissingNode.getInstance());

    public ReferralSummary {
        campaigns = List.copyOf(campaigns);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static ReferralSummary read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static ReferralSummary from(JsonNode json) {
        return new ReferralSummary(whole(json, "total"), list(json.path("campaigns"), ReferredBy::read));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
