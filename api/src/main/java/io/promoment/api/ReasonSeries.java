package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule fired in vain, for one reason.
 *
 * @param rule null where the rules of a promotion are counted together
 * @param text the limit or budget as the promotion writes it; null where superseded
 * @param byPromotion the winner of the exclusive group; null where suppressed
 * @param total all firings of all steps
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "How often a rule fired in vain, for one reason")
public record ReasonSeries(
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(description = "Null for all rules of the promotion") @Nullable String rule,
        @Schema(enumeration = {"limit_reached", "budget_spent", "superseded"}) String reason,
        @Schema(description = "The limit or budget as written; null where superseded") @Nullable String text,
        @Schema(description = "The promotion that won; null where suppressed") @Nullable String byPromotion,
        @Schema(description = "The rule that won; null where suppressed") @Nullable String byRule,
        long total,
        @Schema(description = "In each step") List<Long> firings,
        @Schema(description = "The actions they asked for, in each step") List<Long> actions) {}
