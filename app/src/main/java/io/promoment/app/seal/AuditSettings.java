package io.promoment.app.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Who seals the log, with what, and how often. */
@ConfigMapping(prefix = "promoment.audit")
interface AuditSettings {
    /**
     * The file with the private key: PKCS#8 in PEM, Ed25519. Made when the log begins and there is none. All instances of one
     * database need the same. Beside the embedded database's data, where that is used and nothing is said.
     */
    @WithDefault("audit-key.pem")
    Path key();

    /** The name of the log in its checkpoints, for example {@code promotions.example.com}; drawn when the log begins. */
    Optional<String> origin();

    Sealing sealing();

    /** Where each checkpoint is written as well, to be kept elsewhere: a file that it is appended to, or {@code stdout}. */
    Optional<String> checkpoints();

    /** The background work. */
    interface Sealing {
        /** False on instances that do not have the key; one that has it must be left. */
        @WithDefault("true")
        boolean enabled();

        /** A round takes what came since the one before, under one checkpoint. */
        @WithDefault("1s")
        Duration every();

        /** Entries in a round at most, roughly: what waits is held in memory, and the next round begins at once. */
        @WithDefault("10000")
        int most();

        /** Health complains of what waits longer. */
        @WithDefault("60s")
        Duration lag();
    }
}
