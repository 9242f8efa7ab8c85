package io.promoment.app.uploads;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How uploads go through. */
@ConfigMapping(prefix = "promoment.uploads")
interface UploadSettings {
    /** Uploads at a time, each with two threads and a window; more are answered with 503. */
    @WithDefault("16")
    int concurrent();

    /** Activities of one upload that are read and not yet answered: enough to fill the batches of the pipeline. */
    @WithDefault("2000")
    int window();

    /** Bytes of one upload that are read and not yet answered: what long activities may take of the memory. */
    @WithDefault("8M")
    MemorySize windowBytes();

    /** Bytes of answers that wait in a file for one sender who reads them late: those to a million activities. */
    @WithDefault("256M")
    MemorySize backlog();

    /** How long a sender may send nothing, or take no answer that must be taken, before it is cut off. */
    @WithDefault("60s")
    Duration patience();
}
