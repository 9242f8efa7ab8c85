package io.promoment.api;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An activity as a CloudEvent 1.0 in JSON. Attributes that do not stand here are ignored.
 *
 * @param id unique with the source; both together have at most 199 characters
 * @param time when it occurred
 * @param data of the activity
 */
@Schema(
        name = "CloudEvent",
        description = "An activity as a CloudEvent 1.0",
        requiredProperties = {"specversion", "id", "source", "type", "time", "data"})
public record PostedEvent(
        @Schema(enumeration = "1.0") String specversion,
        @Schema(minLength = 1) String id,
        @Schema(minLength = 1, description = "URI or path of the sender", examples = "/shop/checkout") String source,
        @Schema(minLength = 1, examples = "customer.order.paid") String type,
        @Schema(description = "When it occurred, with a zone") Instant time,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Object.class,
                        description = "The rest, by type; `customer.id` or `customer.source_id` says whom it is about")
                Map<String, Object> data) {}
