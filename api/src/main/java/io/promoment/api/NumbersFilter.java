package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rules are counted; all that are given must hold. */
public record NumbersFilter(
        @QueryParam("promotion") @Parameter(description = "Of this promotion only", example = "gold-welcome") @Nullable
                String promotion,
        @QueryParam("rule") @Parameter(description = "Of this rule only, by its full name") @Nullable String rule,
        @QueryParam("by")
                @Parameter(
                        description = "A line for each rule, or one for all rules of a promotion",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"rule", "promotion"},
                                        defaultValue = "rule"))
                @Nullable
                String by) {}
