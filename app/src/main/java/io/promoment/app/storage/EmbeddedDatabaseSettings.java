package io.promoment.app.storage;

import java.nio.file.Path;

/**
 * Where the embedded database lives and how it is reached.
 *
 * @param directory holds the data, the binaries, the log and the lock; survives restarts
 * @param port on localhost; 0 for a free one
 */
record EmbeddedDatabaseSettings(Path directory, int port, String user, String password, String database) {
    EmbeddedDatabaseSettings {
        directory = directory.toAbsolutePath().normalize();
    }

    Path data() {
        return directory.resolve("data");
    }

    Path binaries() {
        return directory.resolve("binaries");
    }

    Path log() {
        return directory.resolve("postgresql.log");
    }

    /** The private key of the audit log. */
    Path auditKey() {
        return directory.resolve("audit-key.pem");
    }

    Path lock() {
        return directory.resolve("promoment.lock");
    }
}
