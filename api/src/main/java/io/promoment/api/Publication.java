package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a draft that was published.
 *
 * @param version the version that now holds its text
 * @param created false when the latest version held it already
 * @param scenarios null where it has none
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "What became of a draft that was published")
public record Publication(
        @Schema(description = "The version that holds its text", examples = "4") int version,
        @Schema(description = "False when the latest version held the same text already") boolean created,
        Promotion promotion,
        List<Problem.Fault> warnings,
        @Schema(description = "Null where the draft has no scenarios", nullable = true) @Nullable
                ScenarioAnswer scenarios) {}
