package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promotion: what exists of it and what is in force.
 *
 * @param inForce the version in force, null while none is
 * @param paused whether a version was in force and none is now
 * @param door where its latest version came from
 * @param path the file it is published from; such a promotion is read-only here
 * @param rules those of the version in force, in the order of the file
 * @param readOnly whether it comes from a file, which is then the place to change it
 * @param draft what is worked on; null where nothing is
 * @param ruleset the number of the ruleset in force
 * @param problems what keeps the file's present text from being published; the version in force stays
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "A promotion: what exists of it and what is in force")
public record Promotion(
        @Schema(examples = "gold-welcome") String name,
        @Schema(description = "Latest published version", nullable = true) @Nullable Integer latest,
        @Schema(description = "Version in force; null while none is", nullable = true) @Nullable Integer inForce,
        @Schema(description = "A version was in force, and none is now") boolean paused,
        @Schema(nullable = true) @Nullable String digest,
        @Schema(nullable = true) @Nullable Instant publishedAt,
        @Schema(nullable = true, description = "Where its latest version came from: `folder`, `shipped` or `api`")
                @Nullable
                String door,
        @Schema(description = "The file it is published from; then it is read-only here", nullable = true) @Nullable
                String path,
        boolean readOnly,
        @Schema(nullable = true) @Nullable SavedDraft draft,
        @Schema(description = "Number of the ruleset in force", examples = "12") long ruleset,
        @Schema(description = "The rules of the version in force, in the order of the file") List<Rule> rules,
        @Schema(description = "What keeps the file's present text from being published") List<Problem.Fault> problems) {

    /** A draft in short. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(description = "What is worked on, in short")
    public record SavedDraft(
            long revision,
            Instant savedAt,
            @Schema(description = "Name of the key", nullable = true) @Nullable String savedBy,
            @Schema(description = "Whether it could be published when it was saved") boolean valid) {}

    /**
     * A rule in force.
     *
     * @param listensTo the activity types it matches; {@code *} stands for types that are not listed
     * @param limits as written, likewise the budgets
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PromotionRule", description = "A rule in force")
    public record Rule(
            @Schema(examples = "gold welcome: reward on reaching gold") String name,
            @Schema(nullable = true) @Nullable String title,
            @Schema(
                            examples = "customer.loyalty.tier.upgraded",
                            description = "Activity types; `*` stands for all that are not listed")
                    List<String> listensTo,
            @Schema(examples = "1 per customer per 365 days") List<String> limits,
            @Schema(examples = "10000 actions per calendar month") List<String> budgets) {}
}
