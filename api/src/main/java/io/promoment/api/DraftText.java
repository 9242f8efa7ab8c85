package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an author saves.
 *
 * @param drl the promotion, as its file would hold it
 * @param scenarios the scenario file beside it
 */
@Schema(
        description = "The text of a promotion and of its scenarios",
        requiredProperties = {"drl"})
public record DraftText(
        @Schema(description = "The promotion, as its file would hold it; at most 1 MB in UTF-8") String drl,
        @Schema(description = "The scenario file that stands beside it, YAML; at most 1 MB in UTF-8", nullable = true)
                @Nullable
                String scenarios) {}
