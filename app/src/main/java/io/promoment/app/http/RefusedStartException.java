package io.promoment.app.http;

/** The service must not start; the message is a sentence that says why and what to do, and all that the log shows. */
public final class RefusedStartException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public RefusedStartException(String sentence) {
        super(sentence);
    }
}
