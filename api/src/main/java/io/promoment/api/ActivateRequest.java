package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is put in force. */
@Schema(description = "What is put in force")
public record ActivateRequest(
        @Schema(description = "The latest one when left out", nullable = true, examples = "3") @Nullable
                Integer version) {}
