package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a draft is tried on: one of the two. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "What a draft is tried on: one of the two")
public record TrialRequest(
        @Schema(description = "An activity, decided as if it came now", nullable = true) @Nullable
                PostedActivity activity,
        @Schema(
                        description =
                                "One that was decided, with the customer, the history and what was given as they were then",
                        nullable = true,
                        examples = "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L")
                @Nullable
                String activityId) {}
