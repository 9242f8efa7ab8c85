package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change to a promotion, told once.
 *
 * @param change what happened
 * @param version that was published or came into force; for a pause the one that was in force
 * @param replaced the version in force before; null when there was none, and for a version that was only published
 * @param by the name of the key; null for what a folder did
 * @param forced whether it was published although scenarios failed
 * @param ruleset the number of the ruleset in force after it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "One change to a promotion")
public record PromotionChange(
        @Schema(examples = "117") long id,
        Instant at,
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(enumeration = {"published", "activated", "paused", "resumed", "rolled_back"}) String change,
        @Schema(description = "The version that was published or put in force, or was in force until a pause")
                int version,
        String digest,
        @Schema(description = "The version in force before", nullable = true) @Nullable Integer replaced,
        @Schema(description = "Digest of the version in force before", nullable = true) @Nullable String replacedDigest,
        @Schema(enumeration = {"folder", "shipped", "api"}) String door,
        @Schema(description = "Name of the key; null for what a folder did", nullable = true, examples = "ci") @Nullable
                String by,
        @Schema(description = "Published although scenarios failed") boolean forced,
        @Schema(nullable = true) @Nullable String comment,
        @Schema(description = "Number of the ruleset in force after it") long ruleset) {}
