package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far behind sealing is.
 *
 * @param queuedBatches that wait to be sealed, with their entries; counted up to 10 000 batches
 * @param moreQueued whether there are more than were counted
 * @param oldestQueuedAt null when nothing waits
 * @param lagMs for how long the oldest has been waiting; 0 when nothing waits
 * @param size entries of the log at its last checkpoint; null before the first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "How far behind sealing is")
public record SealingNumbers(
        @Schema(description = "Batches that wait, counted up to 10 000") long queuedBatches,
        @Schema(description = "Entries of these batches") long queuedEntries,
        @Schema(description = "Whether there are more than were counted") boolean moreQueued,
        @Schema(description = "Null when nothing waits") @Nullable Instant oldestQueuedAt,
        @Schema(description = "For how long the oldest has been waiting; 0 when nothing waits") long lagMs,
        @Schema(description = "Entries of the log at its last checkpoint; null before the first") @Nullable Long size,
        @Schema(description = "When the last checkpoint was made; null before the first") @Nullable
                Instant checkpointAt) {}
