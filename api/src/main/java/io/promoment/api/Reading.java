package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a limit or a budget said when an activity was decided, before anything was taken from it. A counter has what was
 * used and its cap; a sliding limit has the grants that it could count.
 *
 * @param type {@code limit}, {@code budget}, or {@code counted}: whether a budget of customers has this one already
 * @param text the limit or budget as the promotion writes it
 * @param recipient whom it counts for; a budget counts for all
 * @param key what it counts by, for a limit per customer and something else
 * @param period the calendar period it counts in: {@code 2026-11}
 * @param grants of a sliding limit: those less than its span before the activity occurred, and all after
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a limit or a budget said, before anything was taken from it")
public record Reading(
        @Schema(enumeration = {"limit", "budget", "counted"}) String type,
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(examples = "gold welcome: reward on reaching gold") String rule,
        @Schema(examples = "1 per customer per 365 days") String text,
        @Schema(description = "Whom it counts for; absent for a budget") @Nullable String recipient,
        @Schema(description = "What else it counts by") @Nullable String key,
        @Schema(description = "The calendar period it counts in", examples = "2026-11") @Nullable String period,
        @Schema(description = "Of a counter: what was used") @Nullable Long used,
        @Schema(description = "Of a counter: what may be used in all") @Nullable Long cap,
        @Schema(description = "Of a sliding limit: the grants in reach") @Nullable List<Grant> grants) {

    /** So much was granted for an activity that occurred then. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "ReadingGrant", description = "What a sliding limit counts")
    public record Grant(Instant occurredAt, @Schema(examples = "1") long amount) {}
}
