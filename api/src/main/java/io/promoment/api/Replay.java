package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of deciding an activity again from what is stored.
 *
 * @param decision its id
 * @param status {@code identical}, {@code changed}, {@code no_longer_kept} or {@code not_linked}
 * @param identical whether the canonical bytes of the outcome are the same; absent where it could not be decided again
 * @param ruleset the number of the one it was decided under; absent where that is not kept
 * @param differences the first hundred, in the order of the outcome
 * @param moreDifferences how many there are beyond these
 * @param missing what is not kept any more
 * @param problem why it could not be decided again, as a sentence
 * @param promotions the versions that this release does not take
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What came of deciding an activity again from what is stored")
public record Replay(
        @Schema(examples = "dec_event_2rrmr2JijFFJLf5obLuvGpEBakIf8L") String decision,
        @Schema(enumeration = {"identical", "changed", "no_longer_kept", "not_linked"}) String status,
        @Schema(
                        description =
                                "Whether the canonical bytes of the outcome are the same; absent where it could not be"
                                        + " decided again")
                @Nullable
                Boolean identical,
        @Schema(description = "Number of the ruleset it was decided under") @Nullable Long ruleset,
        @Schema(description = "What differs between the stored outcome and the one of now: the first hundred") @Nullable
                List<Difference> differences,
        @Schema(description = "How many more there are") @Nullable Integer moreDifferences,
        @Schema(description = "What of the inputs is not kept any more", examples = "the body of the activity")
                @Nullable
                String missing,
        @Schema(description = "Why it could not be decided again") @Nullable String problem,
        @Schema(description = "Versions in the ruleset that this release does not take") @Nullable
                List<RefusedPromotion> promotions)
        implements ReplayLine {

    /**
     * One place at which two outcomes differ.
     *
     * @param path JSON pointer (RFC 6901) into the outcome
     * @param stored what is stored there; absent where there is nothing
     * @param now what is decided now; likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutcomeDifference", description = "One place at which two outcomes differ")
    public record Difference(
            @Schema(description = "JSON pointer into the outcome", examples = "/actions/0/parameters/points")
                    String path,
            @Schema(description = "What is stored; absent where there is nothing") @Nullable RawJson stored,
            @Schema(description = "What is decided now; absent where there is nothing") @Nullable RawJson now) {}

    /** A version of a promotion, and where this release does not take its text. */
    @Schema(description = "A version of a promotion, and where this release does not take its text")
    public record RefusedPromotion(String promotion, int version, List<Problem.Fault> problems) {}
}
