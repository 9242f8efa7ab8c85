package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer, or something the customer was given.
 *
 * @param kind {@code activity} or {@code action}: which of the two others is there
 */
@Schema(description = "Something that happened to a customer, or an action for that customer")
public record TimelineEntry(
        @Schema(enumeration = {"activity", "action"}) String kind,
        @Schema(nullable = true) @Nullable ActivitySummary activity,
        @Schema(nullable = true) @Nullable Action action) {}
