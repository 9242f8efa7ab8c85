package io.promoment.app.pipeline;

/** The activities of a batch cannot be decided together. */
final class PartBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PartBatchException(String message) {
        super(message);
    }
}
