package io.promoment.app.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the service takes in over HTTP. */
@ConfigMapping(prefix = "promoment.http")
public interface HttpSettings {

    /** Most bytes of a body: the largest activity seen has 12 kB, and a body is held in memory while it is decided. */
    @WithDefault("1M")
    MemorySize maximumBody();
}
