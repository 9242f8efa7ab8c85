package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigInteger;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many actions of a kind were decided with a status, and how much they give: points, minor units of gift cards, rewards, codes of
 * vouchers.
 *
 * @param rule null where the rules of a promotion are counted together
 * @param total all actions of all steps
 * @param unit null for kinds that have no quantity; then there are no quantities either
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "How many actions of a kind were granted, suppressed or superseded, and how much they give")
public record ActionSeries(
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(description = "Null for all rules of the promotion") @Nullable String rule,
        @Schema(examples = "points.add") String kind,
        @Schema(enumeration = {"granted", "suppressed", "superseded"}) String status,
        long total,
        @Schema(description = "All quantities together, null without a unit") @Nullable BigInteger totalQuantity,
        @Schema(description = "points, minor_units, rewards or codes; null for kinds without a quantity") @Nullable
                String unit,
        @Schema(description = "In each step") List<Long> actions,
        @Schema(description = "In each step; null without a unit", nullable = true) @Nullable
                List<BigInteger> quantities) {}
