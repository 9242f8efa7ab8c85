package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What differs between two texts of a promotion, as unified diffs.
 *
 * @param from a version, {@code draft} or {@code live}; likewise {@code to}
 * @param drl empty when nothing differs; likewise the scenarios
 */
@Schema(description = "What differs between two texts of a promotion")
public record Difference(
        @Schema(examples = "3") String from,
        @Schema(examples = "draft") String to,
        @Schema(description = "Unified diff; empty when nothing differs") String drl,
        @Schema(description = "Unified diff of the scenario files; empty when nothing differs") String scenarios) {}
