package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sender's statistics of a customer's loyalty, over all programs and for each, sorted by name.
 *
 * @param points over all programmes
 * @param referredCustomers how many the customer has referred
 */
public record LoyaltySummary(@Nullable Long points, @Nullable Long referredCustomers, List<ProgramSummary> campaigns) {
    public static final LoyaltySummary EMPTY = from(MissingNode.getInstance());

    public LoyaltySummary {
        campaigns = List.copyOf(campaigns);
    }

    /** Reads the object; anything else is {@link #EMPTY}. */
    public static LoyaltySummary read(JsonNode json) {
        return json.isObject() ? from(json) : EMPTY;
    }

    private static LoyaltySummary from(JsonNode json) {
        return new LoyaltySummary(
                whole(json, "points"), whole(json, "referred_customers"), ProgramSummary.all(json.path("campaigns")));
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }

    /** The program of this name; empty if the customer is in none of that name. */
    @Accessor
    public ProgramSummary campaign(String name) {
        for (ProgramSummary campaign : campaigns) {
            if (name.equals(campaign.name())) {
                return campaign;
            }
        }
        return ProgramSummary.EMPTY;
    }
}
