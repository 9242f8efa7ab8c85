package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of a budget in force is used: of its calendar period that is now, in the programme's zone, or ever.
 *
 * @param text the budget as the promotion writes it
 * @param currency of gift cards, whose minor units are counted; null for other units
 * @param from null for a budget without a period
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "How much of a budget is used")
public record BudgetUse(
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(examples = "3") int version,
        String rule,
        @Schema(examples = "10000 actions per calendar month") String text,
        @Schema(enumeration = {"actions", "customers", "points", "amount"}) String unit,
        @Schema(description = "ISO 4217, for amounts, which are in its minor units") @Nullable String currency,
        @Schema(examples = "1200") long used,
        @Schema(examples = "10000") long cap,
        @Schema(description = "When the period began; null for a budget without one") @Nullable Instant from,
        @Schema(description = "When the next one begins; null for a budget without one") @Nullable Instant to) {}
