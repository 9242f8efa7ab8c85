package io.promoment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule failed and was left out of the decision.
 *
 * @param rule null where the rules of a promotion are counted together
 * @param kind such as {@code allowance} or {@code arithmetic}
 * @param total all failures of all steps
 */
@Schema(description = "How often a rule failed and was left out of the decision")
public record FailureSeries(
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(description = "Null for all rules of the promotion") @Nullable String rule,
        @Schema(examples = "arithmetic") String kind,
        long total,
        @Schema(description = "In each step") List<Long> failures) {}
