package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an action was not granted. {@code type} says which of the others are there: a reached limit or a spent budget
 * has its text, what was used and its cap, and when there is room again; a superseded action names the winner.
 *
 * @param text the limit or budget as the promotion writes it
 * @param key what the limit counts by, for a limit per customer and something else
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why an action was not granted")
public record Reason(
        @Schema(enumeration = {"limit_reached", "budget_spent", "superseded"}) String type,
        @Schema(examples = "1 per customer per 365 days") @Nullable String text,
        @Nullable String key,
        @Nullable Long used,
        @Nullable Long cap,
        @Schema(description = "When there is room again; absent if never") @Nullable Instant freesAt,
        @Schema(description = "The exclusive group") @Nullable String group,
        @Schema(description = "The promotion that won") @Nullable String promotion,
        @Schema(description = "The rule that won") @Nullable String rule) {}
