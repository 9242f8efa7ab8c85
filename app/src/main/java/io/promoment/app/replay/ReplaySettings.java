package io.promoment.app.replay;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a stretch of time is decided again. */
@ConfigMapping(prefix = "promoment.replay")
interface ReplaySettings {
    /** At a time; more are answered with 429: each takes processors from those who wait for a decision. */
    @WithDefault("1")
    int concurrent();

    /** Threads that read and decide, each with a connection. */
    @WithDefault("2")
    int threads();

    /** Roughly what one may use for what several decisions saw; less makes it read histories again. */
    @WithDefault("64M")
    MemorySize memory();

    /** How long a reader may take nothing before it is cut off. */
    @WithDefault("60s")
    Duration patience();
}
