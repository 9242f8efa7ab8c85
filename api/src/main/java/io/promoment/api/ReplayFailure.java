package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the replay of a range ended before its end. */
@Schema(description = "Why the replay ended before its end")
public record ReplayFailure(Problem problem) implements ReplayLine {}
