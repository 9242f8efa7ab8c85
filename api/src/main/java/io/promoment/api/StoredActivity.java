package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is kept.
 *
 * @param body the activity's own JSON, byte for byte as received
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "An activity as it is kept, with its body as received")
public record StoredActivity(
        String id,
        String type,
        String customer,
        @Schema(description = "Place among the activities of its customer, from 1") long position,
        Instant occurredAt,
        Instant receivedAt,
        Instant decidedAt,
        @Schema(description = "Where it came from, when the sender said so", nullable = true) @Nullable String source,
        @Schema(description = "The action of ours that this activity is an effect of", nullable = true) @Nullable
                String causedBy,
        RawJson body) {}
