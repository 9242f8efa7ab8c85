package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many decisions had a status, and their latency: from when an activity was received until the time of its decision, both as
 * the decision has them. What comes after that, deciding and writing the batch, is not in it.
 *
 * @param total all decisions of all steps
 * @param latency of all steps together
 * @param p95 in each step an upper bound of the 95th percentile, in milliseconds; null where nothing was decided, or where it is above
 *     the last bound
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "How many decisions had a status, and how long after they were received")
public record DecisionSeries(
        @Schema(enumeration = {"decided", "imported", "too_late"}) String status,
        long total,
        @Schema(description = "In each step") List<Long> decisions,
        @Schema(description = "Of all steps together") Latency latency,
        @Schema(description = "In each step, at most, in ms; null without decisions or beyond the last bound")
                List<@Nullable BigDecimal> p50,
        @Schema(description = "In each step, at most, in ms; null without decisions or beyond the last bound")
                List<@Nullable BigDecimal> p95,
        @Schema(description = "In each step, at most, in ms; null without decisions or beyond the last bound")
                List<@Nullable BigDecimal> p99) {

    /**
     * A histogram: {@code counts[n]} decisions took less than {@code bounds_ms[n]} and not less than the bound before; the last count has
     * no bound. Counts of several answers can be added up.
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Latency", description = "From received to decided, as a histogram and what follows from it")
    public record Latency(
            @Schema(description = "The mean, exactly") BigDecimal meanMs,
            Quantile p50,
            Quantile p95,
            Quantile p99,
            @Schema(description = "Always the same, a quarter apart") List<BigDecimal> boundsMs,
            @Schema(
                            description =
                                    "How many took less than each bound and no less than the one before; the last has no bound")
                    List<Long> counts) {}

    /**
     * Where the value lies that so many of a hundred do not exceed. More than the bucket is not known.
     *
     * @param toMs null past the last bound
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Quantile", description = "The bucket of the histogram that the quantile lies in")
    public record Quantile(
            @Schema(description = "No less than this") BigDecimal fromMs,
            @Schema(description = "Less than this; null past the last bound") @Nullable BigDecimal toMs) {}
}
