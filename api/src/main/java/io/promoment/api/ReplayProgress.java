package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the replay of a range came.
 *
 * @param of about so many in all
 */
@Schema(description = "How far it came; about once a second")
public record ReplayProgress(long done, @Schema(description = "About so many in all") long of) implements ReplayLine {}
