package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which changes a list shows; all that are given must hold. */
public record ChangeFilter(
        @QueryParam("promotion") @Parameter(description = "Of this promotion", example = "gold-welcome") @Nullable
                String promotion,
        @QueryParam("by") @Parameter(description = "Made with a key of this name", example = "ci") @Nullable String by,
        @QueryParam("from")
                @Parameter(description = "Made at this instant or later", example = "2026-09-01T00:00:00Z")
                @Nullable
                Instant from,
        @QueryParam("to")
                @Parameter(description = "Made before this instant", example = "2026-10-01T00:00:00Z")
                @Nullable
                Instant to) {}
