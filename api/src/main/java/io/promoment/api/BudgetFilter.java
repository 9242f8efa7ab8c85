package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which budgets a list shows; all that are given must hold. */
public record BudgetFilter(
        @QueryParam("promotion") @Parameter(description = "Of this promotion only", example = "gold-welcome") @Nullable
                String promotion,
        @QueryParam("rule") @Parameter(description = "Of this rule only, by its full name") @Nullable String rule) {}
