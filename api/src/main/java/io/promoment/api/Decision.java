package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one activity under one ruleset.
 *
 * @param position place of the activity among those of its customer, from 1
 * @param lateByMs how long after it occurred the activity was received, in milliseconds, 0 if not late
 * @param replayed true when the activity was posted before and this is the first answer again
 * @param readings what limits and budgets said; only where one decision is looked up and in the export, else null and left out
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "The answer to one activity under one ruleset")
public record Decision(
        @Schema(examples = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L") String id,
        DecidedActivity activity,
        @Schema(examples = "cust_Ra563nLRLkYnPv2Q7YLcgWz0") String customer,
        @Schema(description = "Place of the activity among those of its customer, from 1") long position,
        @Schema(
                        enumeration = {"decided", "imported", "too_late"},
                        description = "`imported` and `too_late` are stored and folded, not decided")
                String status,
        DecidingRuleset ruleset,
        Instant occurredAt,
        Instant receivedAt,
        Instant decidedAt,
        @Schema(description = "From occurrence to receipt, in milliseconds; 0 if not late") long lateByMs,
        @Schema(description = "The activity was posted before; this is the first answer again") boolean replayed,
        List<Firing> firings,
        List<DecidedAction> actions,
        List<Failure> failures,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "What limits and budgets said; not in lists, nor in the answer to an activity")
                @Nullable
                List<Reading> readings) {

    /** The same with what limits and budgets said. */
    public Decision with(List<Reading> read) {
        return new Decision(
                id,
                activity,
                customer,
                position,
                status,
                ruleset,
                occurredAt,
                receivedAt,
                decidedAt,
                lateByMs,
                replayed,
                firings,
                actions,
                failures,
                List.copyOf(read));
    }

    /** Which activity was decided. */
    @Schema(description = "Which activity was decided")
    public record DecidedActivity(
            @Schema(examples = "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L") String id,
            @Schema(examples = "customer.loyalty.tier.upgraded") String type) {}

    /** Under which ruleset; the digest covers its promotions and settings. */
    @Schema(description = "Under which ruleset it was decided")
    public record DecidingRuleset(
            @Schema(examples = "12") long number,
            @Schema(description = "Covers promotions and settings") String digest) {}

    /** One rule that matched and ran. Facts are references, scalars are values. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(description = "One rule that matched and ran")
    public record Firing(
            @Schema(examples = "gold-welcome") String promotion,
            @Schema(examples = "3") int version,
            @Schema(examples = "gold welcome: reward on reaching gold") String rule,
            List<Matched> matched,
            @Schema(
                            type = SchemaType.OBJECT,
                            additionalProperties = Object.class,
                            description = "What the rule's variables stood for")
                    Map<String, Object> bindings,
            @Schema(description = "Ids of the actions it asked for") List<String> actions) {}

    /** A fact that a rule matched: an activity, or the element of a list in it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A fact that a rule matched")
    public record Matched(
            @Schema(examples = "TierUpgraded") String fact,
            @Nullable String activity,
            @Schema(description = "Place in its list, from 0") @Nullable Long index) {}

    /** An action of this decision; {@code recipient} may be another customer than the decided one. */
    @Schema(description = "An action that was asked for, and whether it was granted")
    public record DecidedAction(
            @Schema(examples = "act_7k2m9s4c1v8b3n6q5g0e2tf1hr5ipd0o") String id,
            @Schema(examples = "reward.grant") String kind,
            @Schema(examples = "cust_Ra563nLRLkYnPv2Q7YLcgWz0") String recipient,
            @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class) Map<String, Object> parameters,
            @Schema(enumeration = {"granted", "suppressed", "superseded"}) String status,
            @Schema(nullable = true) @Nullable Reason reason) {}

    /** A rule that failed and was left out of this decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A rule that failed and was left out of this decision")
    public record Failure(
            String promotion,
            int version,
            String rule,
            @Schema(description = "The constraint that failed") @Nullable String constraint,
            @Schema(examples = {"absent_value", "allowance", "arithmetic", "firing_limit", "constraint", "consequence"})
                    String kind) {}
}
