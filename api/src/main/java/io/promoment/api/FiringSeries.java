package io.promoment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule fired. A firing is granted, suppressed or superseded as a whole.
 *
 * @param rule null where the rules of a promotion are counted together
 * @param total all firings of all steps
 */
@Schema(description = "How often a rule fired, and what became of it")
public record FiringSeries(
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(description = "Null for all rules of the promotion") @Nullable String rule,
        long total,
        @Schema(description = "In each step, all firings") List<Long> firings,
        @Schema(description = "Of them, those whose actions were granted") List<Long> granted,
        @Schema(description = "Of them, those that a limit or a budget held back") List<Long> suppressed,
        @Schema(description = "Of them, those that lost in their exclusive group") List<Long> superseded) {}
