package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last line of the replay of a range: without it, it did not come to its end. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "The last line: without it, the replay did not come to its end")
public record ReplayTotals(
        long replayed,
        long identical,
        long changed,
        @Schema(description = "Something that they depended on is gone") long noLongerKept,
        @Schema(description = "This release does not take a promotion of their ruleset") long notLinked,
        long perSecond)
        implements ReplayLine {}
