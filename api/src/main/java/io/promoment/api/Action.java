package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done for one recipient, and what became of it.
 *
 * @param recipient the customer it is for, who may be another than the one whose activity asked for it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(description = "One thing to be done for one recipient, and what became of it")
public record Action(
        @Schema(examples = "act_7k2m9s4c1v8b3n6q5g0e2tf1hr5ipd0o") String id,
        @Schema(examples = "reward.grant") String kind,
        @Schema(examples = "cust_Ra563nLRLkYnPv2Q7YLcgWz0") String recipient,
        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class) Map<String, Object> parameters,
        @Schema(enumeration = {"granted", "suppressed", "superseded"}) String status,
        @Schema(nullable = true) @Nullable Reason reason,
        @Schema(examples = "gold-welcome") String promotion,
        @Schema(examples = "3") int version,
        @Schema(examples = "gold welcome: reward on reaching gold") String rule,
        @Schema(description = "The activity that asked for it") String activity,
        @Schema(description = "The decision that answered that activity") String decision,
        Instant decidedAt) {}
