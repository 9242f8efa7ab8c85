package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule.
 *
 * @param result in one word
 * @param sentence why, for somebody who does not read rules
 * @param consistent false where the explanation does not say what the decision says: a fault of the service, which the sentence
 *     then tells
 * @param firstFailed the first part that kept it from firing; null where it fired or cannot be told
 * @param parts all of its parts in the order of the text; all are ok exactly where it fired. Empty where that cannot be told
 * @param firings what the decision says of it
 * @param failure why it was left out; null where it was not
 * @param limits what the counters of its limits and budgets said
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "What became of one rule, and why")
public record RuleExplanation(
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(examples = "3") int version,
        @Schema(examples = "gold welcome: reward on reaching gold") String rule,
        @Schema(nullable = true, examples = "Welcome reward for new Gold members") @Nullable String title,
        @Schema(
                        enumeration = {"granted", "suppressed", "superseded", "not_fired", "left_out", "not_asked"},
                        description =
                                "`suppressed`: a limit or budget was full. `superseded`: another rule of its exclusive"
                                        + " group came first. `left_out`: it failed. `not_asked`: the activity was not put before"
                                        + " the rules")
                String result,
        @Schema(
                        examples =
                                "'Welcome reward for new Gold members' did not fire because the new tier was Silver, and Gold is needed.")
                String sentence,
        @Schema(description = "False where explanation and decision differ, which is a fault of the service")
                boolean consistent,
        @Schema(nullable = true, description = "The first part that kept it from firing") @Nullable
                RulePart firstFailed,
        @Schema(description = "In the order of the text; all are `ok` exactly where it fired") List<RulePart> parts,
        List<Firing> firings,
        @Schema(nullable = true) Decision.@Nullable Failure failure,
        List<Limit> limits) {

    /**
     * One firing.
     *
     * @param firing as the decision has it
     * @param actions what it asked for
     * @param sentence what became of that
     */
    @Schema(name = "FiringExplanation", description = "One firing, and what became of what it asked for")
    public record Firing(
            Decision.Firing firing,
            List<Decision.DecidedAction> actions,
            @Schema(
                            examples =
                                    "It gave reward.grant (quantity 1, reward reward_gold_welcome) to cust_Ra563nLRLkYnPv2Q7YLcgWz0.")
                    String sentence) {}

    /**
     * A limit or a budget as it stood.
     *
     * @param recipient whose limit it is; null for a budget
     * @param used of a limit over any stretch of a length, in the fullest such stretch around the occurrence
     * @param from when the period began, of a limit over any stretch how far back others count; null where it counts for ever
     * @param until when it ends, of a limit over any stretch how far ahead; null where it counts for ever
     * @param grants of a limit over any stretch: what was granted when
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "LimitReading", description = "A limit or a budget as it stood when the activity was decided")
    public record Limit(
            @Schema(enumeration = {"limit", "budget"}) String kind,
            @Schema(examples = "1 per customer per 365 days") String text,
            @Schema(nullable = true) @Nullable String recipient,
            @Schema(description = "Taken before this activity", examples = "1") long used,
            @Schema(examples = "1") long cap,
            @Schema(nullable = true, description = "When the period that is counted in began; null: always") @Nullable
                    Instant from,
            @Schema(nullable = true, description = "When it ends; null: never") @Nullable Instant until,
            List<Grant> grants) {}

    /** What was granted for an activity that occurred then. */
    @Schema(name = "LimitGrant", description = "What was granted for an activity that occurred then")
    public record Grant(Instant at, long amount) {}
}
