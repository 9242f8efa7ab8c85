package io.promoment.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Over which time of deciding is counted, and in which steps: hours, or days in UTC. Steps are counted whole. */
public record NumbersPeriod(
        @QueryParam("from")
                @Parameter(
                        description =
                                "The first step is the one with this instant; unless given the last 24 hours or 30 days",
                        example = "2026-09-01T00:00:00Z")
                @Nullable
                Instant from,
        @QueryParam("to")
                @Parameter(
                        description = "The last step ends with this instant or has it within; unless given now",
                        example = "2026-10-01T00:00:00Z")
                @Nullable
                Instant to,
        @QueryParam("step")
                @Parameter(
                        description = "How long each step is; days are days in UTC",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"hour", "day"},
                                        defaultValue = "hour"))
                @Nullable
                String step) {}
