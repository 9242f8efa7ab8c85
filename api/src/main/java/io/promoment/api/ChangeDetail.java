package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change to a promotion with the texts it is about.
 *
 * @param difference from the version in force before, or of a publication the version published before it; from no text
 *     at all for the first. Null where no text changed: a pause, a resumption
 */
@Schema(description = "One change to a promotion, with what differs")
public record ChangeDetail(
        PromotionChange change,
        @Schema(description = "Between the version before and this one; null where no text changed", nullable = true)
                @Nullable
                Difference difference) {}
