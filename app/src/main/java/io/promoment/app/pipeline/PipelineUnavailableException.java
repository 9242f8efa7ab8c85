package io.promoment.app.pipeline;

/** The activity could not be decided now. It may be sent again: if it was kept after all, it is found by its id. */
public final class PipelineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PipelineUnavailableException(String message) {
        super(message);
    }

    PipelineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
