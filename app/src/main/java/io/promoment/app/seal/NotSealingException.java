package io.promoment.app.seal;

/** This instance cannot seal; the message says why and what to do. It is tried again with every round. */
final class NotSealingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSealingException(String message) {
        super(message);
    }

    NotSealingException(String message, Throwable cause) {
        super(message, cause);
    }
}
