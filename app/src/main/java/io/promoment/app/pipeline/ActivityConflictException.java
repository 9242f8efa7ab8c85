package io.promoment.app.pipeline;

/** The id is known with other content; nothing was changed. */
public final class ActivityConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String activity;

    ActivityConflictException(String activity) {
        super("Activity " + activity + " is known with other content");
        this.activity = activity;
    }

    public String activity() {
        return activity;
    }
}
