package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promotion: what exists of it and what is in force.
 *
 * @param inForce the version in force, null while it is paused
 * @param door where its latest version came from
 * @param path the file it is published from; such a promotion is read-only here
 * @param problems what keeps the file's present text from being published; the version in force stays
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "A promotion: what exists of it and what is in force")
public record Promotion(
        @Schema(examples = "gold-welcome") String name,
        @Schema(description = "Latest published version", nullable = true) @Nullable Integer latest,
        @Schema(description = "Version in force; null while paused", nullable = true) @Nullable Integer inForce,
        @Schema(nullable = true) @Nullable String digest,
        @Schema(nullable = true) @Nullable Instant publishedAt,
        @Schema(
                        nullable = true,
                        enumeration = {"folder", "shipped", "api"},
                        description = "Where its latest version came from")
                @Nullable
                String door,
        @Schema(description = "The file it is published from; then it is read-only here", nullable = true) @Nullable
                String path,
        @Schema(description = "What keeps the file's present text from being published")
                List<Problem.Fault> problems) {}
