package io.promoment.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an activity must have. It may have more, and all of it is kept.
 *
 * @param createdAt when it occurred; the wire calls it {@code created_at}
 * @param data the rest, by type; {@code data.customer.id} or {@code data.customer.source_id} says whom it is about
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(
        name = "Activity",
        description = "Something that happened to one customer",
        requiredProperties = {"id", "type", "created_at", "data"})
public record PostedActivity(
        @Schema(minLength = 1, maxLength = 200) String id,
        @Schema(minLength = 1, examples = "customer.loyalty.tier.upgraded") String type,
        @Schema(description = "When it occurred, with a zone") Instant createdAt,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Object.class,
                        description = "The rest, by type; `customer.id` or `customer.source_id` says whom it is about")
                Map<String, Object> data) {}
