package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why rules fired for an activity, and why others did not.
 *
 * @param decision its id; null for an activity that was only tried
 * @param occurredAt null where the activity itself is no longer kept, as its type is then {@code unknown}
 * @param dryRun whether the activity was decided as if it came now, and nothing of that was kept
 * @param missing why nothing but the outcome can be told; null where all can
 * @param rules the rules asked about, by promotion and place in the file
 * @param notInForce the promotions asked about that were not in force then, or are not now
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "Why rules fired for an activity, and why others did not")
public record Explanation(
        @Schema(
                        nullable = true,
                        description = "Null for an activity that was only tried",
                        examples = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                @Nullable
                String decision,
        Decision.DecidedActivity activity,
        @Schema(examples = "cust_Ra563nLRLkYnPv2Q7YLcgWz0") String customer,
        @Schema(description = "Place of the activity among those of its customer, from 1") long position,
        @Schema(enumeration = {"decided", "imported", "too_late"}) String status,
        Decision.DecidingRuleset ruleset,
        @Schema(nullable = true, description = "Null where the activity is no longer kept") @Nullable
                Instant occurredAt,
        @Schema(description = "Decided as if it came now; nothing was kept") boolean dryRun,
        @Schema(
                        nullable = true,
                        description =
                                "What is no longer kept, so that only the outcome can be told; null where all can")
                @Nullable
                String missing,
        List<RuleExplanation> rules,
        List<NotInForce> notInForce) {
    public Explanation {
        rules = List.copyOf(rules);
        notInForce = List.copyOf(notInForce);
    }

    /**
     * A promotion that was not in force when the activity was decided, or is not now.
     *
     * @param then whether it was in force then
     * @param now whether it is in force now
     * @param since when it was paused last, or became a version that was not put in force
     * @param change the id of that change
     * @param sentence the same for people
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "NotInForce", description = "A promotion that was not in force then, or is not now")
    public record NotInForce(
            @Schema(examples = "gold-welcome") String promotion,
            @Schema(description = "Whether it was in force when the activity was decided") boolean then,
            @Schema(description = "Whether it is in force now") boolean now,
            Instant since,
            @Schema(description = "Id of the change after which it was not", examples = "117") long change,
            @Schema(examples = "gold-welcome was paused from 2026-09-01T08:00:00Z on, by ci.") String sentence) {}
}
