package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows; all that are given must hold. What is said of promotion, rule, action and action status
 * must hold of one firing and one action that it asked for, not of several.
 *
 * @param action the id of one action ({@code act_…}), or a kind ({@code points.add}) that the decision asked for
 * @param actionStatus what was decided about an action: {@code granted}, {@code suppressed}, {@code superseded}
 * @param fired true for decisions in which a rule fired, false for those in which none did
 */
public record DecisionFilter(
        @QueryParam("activity") @Parameter(description = "Id of the activity") @Nullable String activity,
        @QueryParam("customer") @Parameter(description = "Id of the customer") @Nullable String customer,
        @QueryParam("promotion") @Parameter(description = "A promotion that fired", example = "gold-welcome") @Nullable
                String promotion,
        @QueryParam("rule") @Parameter(description = "A rule that fired, by its full name") @Nullable String rule,
        @QueryParam("action")
                @Parameter(description = "Id of an action, or a kind of action asked for", example = "reward.grant")
                @Nullable
                String action,
        @QueryParam("action_status")
                @Parameter(
                        description = "What was decided about an action",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"granted", "suppressed", "superseded"}))
                @Nullable
                String actionStatus,
        @QueryParam("status")
                @Parameter(
                        description = "Status of the decision",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"decided", "imported", "too_late"}))
                @Nullable
                String status,
        @QueryParam("fired") @Parameter(description = "Whether any rule fired") @Nullable Boolean fired) {

    /** The same of another customer. */
    public DecisionFilter withCustomer(String other) {
        return new DecisionFilter(activity, other, promotion, rule, action, actionStatus, status, fired);
    }
}
