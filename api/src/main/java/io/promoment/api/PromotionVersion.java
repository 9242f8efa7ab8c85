package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One published text of a promotion; never changed.
 *
 * @param scenarios the scenario file that was published with it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "One published text of a promotion; never changed")
public record PromotionVersion(
        @Schema(examples = "gold-welcome") String name,
        @Schema(examples = "3") int version,
        String digest,
        boolean inForce,
        Instant publishedAt,
        @Schema(
                        enumeration = {"folder", "shipped", "api"},
                        description = "Where it came from")
                String door,
        @Schema(description = "The file it came from", nullable = true) @Nullable String path,
        String drl,
        @Schema(nullable = true) @Nullable String scenarios) {}
