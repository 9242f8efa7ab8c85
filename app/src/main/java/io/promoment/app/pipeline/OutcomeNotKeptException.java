package io.promoment.app.pipeline;

import java.time.Instant;

/** The activity came before, with the same content, and the month of its decision was dropped; nothing was changed. */
public final class OutcomeNotKeptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String activity;
    private final transient Instant decidedAt;

    OutcomeNotKeptException(String activity, Instant decidedAt) {
        super("The outcome of activity " + activity + ", decided at " + decidedAt + ", is no longer kept");
        this.activity = activity;
        this.decidedAt = decidedAt;
    }

    /** The id. */
    public String activity() {
        return activity;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
