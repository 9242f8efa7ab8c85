package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which activities a list shows; all that are given must hold. */
public record ActivityFilter(
        @QueryParam("customer") @Parameter(description = "Id of the customer") @Nullable String customer,
        @QueryParam("type")
                @Parameter(description = "Wire name of the activity type", example = "customer.order.paid")
                @Nullable
                String type) {}
