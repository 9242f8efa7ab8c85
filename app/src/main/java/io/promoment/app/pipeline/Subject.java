package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;

/** What is decided side by side. */
public sealed interface Subject {
    /** An activity as if it came now; one that came before, with the same content, is a past one. */
    record Posted(Received received) implements Subject {}

    /** One that was decided, by its id. */
    record Past(String activity) implements Subject {}
}
