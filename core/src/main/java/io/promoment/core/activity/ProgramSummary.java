package io.promoment.core.activity;

import static io.promoment.core.activity.Fields.text;
import static io.promoment.core.activity.Fields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.core.Accessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sender's statistics of a customer in one loyalty program; {@code loyaltyTier} is the id of the tier.
 *
 * @param name of the programme
 * @param points to spend in it
 * @param loyaltyTier the id of the tier held in it
 * @param referredCustomers how many the customer has referred to it
 */
public record ProgramSummary(
        @Nullable String name, @Nullable Long points, @Nullable String loyaltyTier, @Nullable Long referredCustomers) {
    public static final ProgramSummary EMPTY = new ProgramSummary(null, null, null, null);

    /** Reads the map from a program's name to its statistics, sorted by name. */
    static List<ProgramSummary> all(JsonNode json) {
        Map<String, JsonNode> programs = new TreeMap<>();
        json.properties().forEach(program -> programs.put(program.getKey(), program.getValue()));
        List<ProgramSummary> all = new ArrayList<>();
        programs.forEach((name, program) -> all.add(new ProgramSummary(
                name, whole(program, "points"), text(program, "loyalty_tier"), whole(program, "referred_customers"))));
        return all;
    }

    /** Whether the activity says nothing of it. */
    @Accessor
    public boolean absent() {
        return equals(EMPTY);
    }
}
