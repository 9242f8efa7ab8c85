package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A stretch of the time at which the service decided, by which every list is ordered: {@code from <= t < to}. */
public record Period(
        @QueryParam("from")
                @Parameter(description = "Decided at this instant or later", example = "2026-09-01T00:00:00Z")
                @Nullable
                Instant from,
        @QueryParam("to")
                @Parameter(description = "Decided before this instant", example = "2026-10-01T00:00:00Z")
                @Nullable
                Instant to) {}
