package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text that is worked on; nothing of it is in force. Its {@code ETag} is the revision in double quotes.
 *
 * @param revision drawn for each save, never used twice
 * @param basedOn the latest version when it was saved
 * @param savedBy the name of the key
 * @param problems what keeps it from being published
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "A text that is worked on; nothing of it is in force")
public record Draft(
        @Schema(examples = "gold-welcome") String name,
        String drl,
        @Schema(nullable = true) @Nullable String scenarios,
        @Schema(examples = "17", description = "Another one with each save; in double quotes it is the ETag")
                long revision,
        @Schema(description = "The latest version when it was saved", nullable = true) @Nullable Integer basedOn,
        Instant savedAt,
        @Schema(description = "Name of the key it was saved with", nullable = true) @Nullable String savedBy,
        @Schema(description = "Whether it could be published") boolean valid,
        @Schema(description = "What keeps it from being published") List<Problem.Fault> problems,
        @Schema(description = "What should be looked at and keeps nothing from being published")
                List<Problem.Fault> warnings) {}
