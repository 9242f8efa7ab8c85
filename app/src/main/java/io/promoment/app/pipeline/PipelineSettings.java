package io.promoment.app.pipeline;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How activities go through. */
@ConfigMapping(prefix = "promoment.pipeline")
interface PipelineSettings {
    /**
     * Each decides batches on a connection of its own; a customer's activities always go to the same one. As many as there
     * are processors where nothing is said: more make the batches smaller, and each statement dearer.
     */
    OptionalInt shards();

    /** Activities decided in one transaction at most: as many as came while the one before was written. */
    @WithDefault("500")
    int batch();

    /** Activities that may wait for one shard. More are answered with 503 at once. */
    @WithDefault("10000")
    int waiting();

    /** How long an activity is tried while the database does not answer. */
    @WithDefault("10s")
    Duration patience();

    /** What may be remembered of customers between batches, roughly; a quarter of the heap where nothing is said. */
    Optional<MemorySize> memory();
}
