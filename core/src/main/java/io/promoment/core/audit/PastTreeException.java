package io.promoment.core.audit;

/** A proof was asked for of what the tree does not hold; the message is a sentence for people. */
public final class PastTreeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PastTreeException(String message) {
        super(message);
    }
}
