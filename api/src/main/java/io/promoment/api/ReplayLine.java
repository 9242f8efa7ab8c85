package io.promoment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the answer to the replay of a range. */
@Schema(
        description = "A decision that is not identical, how far it came, what came of all, or why it could not go on",
        oneOf = {Replay.class, ReplayProgress.class, ReplayTotals.class, ReplayFailure.class})
public sealed interface ReplayLine permits Replay, ReplayProgress, ReplayTotals, ReplayFailure {}
