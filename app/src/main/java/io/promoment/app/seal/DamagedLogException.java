package io.promoment.app.seal;

/** The stored log is not what was sealed, or cannot be read; the message says what and where. */
final class DamagedLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedLogException(String message) {
        super(message);
    }

    DamagedLogException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A log and its first checkpoint begin in one transaction. */
    static DamagedLogException emptied() {
        return new DamagedLogException(
                "The log has begun, and there is no checkpoint of it: somebody emptied it. Restore audit_log, audit_leaf, audit_tile and audit_checkpoint from a backup; nothing is sealed until then, and what is decided waits in audit_batch");
    }

    static DamagedLogException missing(int level, long n) {
        return new DamagedLogException(
                level == 0
                        ? "Entry %d is gone from audit_leaf: GET /v1/audit/verify names all that was tampered with"
                                .formatted(n)
                        : "Tile %d of level %d is gone from audit_tile: GET /v1/audit/verify names all that was tampered with"
                                .formatted(n, level));
    }
}
