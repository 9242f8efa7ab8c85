package io.promoment.app.pipeline;

/** There is no activity with that id. */
public final class UnknownActivityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String activity;

    UnknownActivityException(String activity) {
        super("There is no activity " + activity);
        this.activity = activity;
    }

    /** The id. */
    public String activity() {
        return activity;
    }
}
