package io.promoment.core.audit;

/** A note carries no signature of a key that is trusted, or a wrong one; the message is a sentence for people. */
public final class UntrustedNoteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UntrustedNoteException(String message) {
        super(message);
    }
}
