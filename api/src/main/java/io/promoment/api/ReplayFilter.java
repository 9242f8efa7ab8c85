package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which decisions of a range are decided again; all that are given must hold. */
public record ReplayFilter(
        @QueryParam("promotion")
                @Parameter(description = "A promotion that fired then", example = "gold-welcome")
                @Nullable
                String promotion,
        @QueryParam("customer") @Parameter(description = "Id of the customer, or another name of it") @Nullable
                String customer) {}
