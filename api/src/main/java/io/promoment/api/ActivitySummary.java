package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands in a list: all but its body.
 *
 * @param position its place among the activities of its customer: 1, 2, 3 …
 * @param causedBy the id of the action of ours that this activity is an effect of
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "An activity without its body")
public record ActivitySummary(
        @Schema(examples = "event_2rrmr2JijFFJLf5obLuvGpEBakIf8L") String id,
        @Schema(examples = "customer.loyalty.tier.upgraded") String type,
        @Schema(examples = "cust_Ra563nLRLkYnPv2Q7YLcgWz0") String customer,
        @Schema(description = "Place among the activities of its customer, from 1") long position,
        Instant occurredAt,
        Instant receivedAt,
        Instant decidedAt,
        @Schema(description = "Where it came from, when the sender said so", nullable = true) @Nullable String source,
        @Schema(description = "The action of ours that this activity is an effect of", nullable = true) @Nullable
                String causedBy) {}
