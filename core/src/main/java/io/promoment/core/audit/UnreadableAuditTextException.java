package io.promoment.core.audit;

/** A note, checkpoint, key, proof or export is not what it has to be; the message is a sentence for people. */
public final class UnreadableAuditTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableAuditTextException(String message) {
        super(message);
    }

    public UnreadableAuditTextException(String message, Throwable cause) {
        super(message, cause);
    }
}
