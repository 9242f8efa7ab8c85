package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one activity of an upload: its decision in short, or its problem.
 *
 * @param line where the activity begins in the body, from 1; blank lines count
 * @param index place in the array, from 0; absent when activities were sent one a line
 * @param offset byte at which the element of an array begins, from 0; only with a problem
 * @param id of the decision
 * @param activity absent when it could not be read
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The answer to one activity of an upload: its decision in short, or its problem")
public record UploadAnswer(
        @Schema(description = "Where the activity begins in the body, from 1; blank lines count") long line,
        @Schema(description = "Place in the array, from 0; absent when sent one a line") @Nullable Long index,
        @Schema(description = "Byte at which the element of the array begins, from 0; only with a problem") @Nullable
                Long offset,
        @Schema(description = "Id of the decision", examples = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L") @Nullable
                String id,
        Decision.@Nullable DecidedActivity activity,
        @Nullable String customer,
        @Schema(description = "Place of the activity among those of its customer, from 1") @Nullable Long position,
        @Schema(enumeration = {"decided", "imported", "too_late"}) @Nullable String status,
        @Schema(description = "The activity came before; this is the first answer again") @Nullable Boolean replayed,
        @Nullable List<Action> actions,
        @Schema(description = "Rules that failed and were left out") @Nullable List<Decision.Failure> failures,
        @Schema(description = "Why it was not decided") @Nullable Problem problem) {

    /** An action in short; the decision has its parameters, and the reason when it was not granted. */
    @Schema(name = "ActionInShort", description = "An action that was asked for, and whether it was granted")
    public record Action(
            @Schema(examples = "act_7k2m9s4c1v8b3n6q5g0e2tf1hr5ipd0o") String id,
            @Schema(examples = "reward.grant") String kind,
            @Schema(examples = "cust_Ra563nLRLkYnPv2Q7YLcgWz0") String recipient,
            @Schema(enumeration = {"granted", "suppressed", "superseded"}) String status) {}
}
