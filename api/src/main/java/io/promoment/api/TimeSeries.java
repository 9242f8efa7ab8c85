package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lines for a chart. The nth number of every list of a line belongs to the nth step; what did not happen is a 0.
 *
 * @param from where the first step begins
 * @param to where the last one ends
 * @param completeUntil everything that was decided before is counted, of what was decided since perhaps not all: it is counted when it is
 *     sealed
 * @param starts where each step begins
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TimeSeries<S>(
        @Schema(description = "Where the first step begins") Instant from,
        @Schema(description = "Where the last step ends") Instant to,
        @Schema(enumeration = {"hour", "day"}) String step,
        @Schema(description = "What was decided before is all counted; numbers come in when decisions are sealed")
                Instant completeUntil,
        @Schema(description = "Where each step begins") List<Instant> starts,
        @Schema(description = "A line for each that has any numbers in this time") List<S> series) {
    public TimeSeries {
        starts = List.copyOf(starts);
        series = List.copyOf(series);
    }
}
