package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a draft is published. */
@Schema(description = "How a draft is published")
public record PublishRequest(
        @Schema(description = "Publish it although scenarios fail", defaultValue = "false") boolean force,
        @Schema(description = "Put it in force, too", defaultValue = "false") boolean activate,
        @Schema(description = "Why, for those who ask later; at most 1000 characters", nullable = true) @Nullable
                String comment) {}
