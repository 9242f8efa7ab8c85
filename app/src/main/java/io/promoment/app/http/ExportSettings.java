package io.promoment.app.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How lists and the audit log are exported. */
@ConfigMapping(prefix = "promoment.audit.exports")
interface ExportSettings {
    /** Exports at a time, each with a thread; more are answered with 503. */
    @WithDefault("4")
    int concurrent();

    /** How long a reader may take nothing before it is cut off. */
    @WithDefault("60s")
    Duration patience();
}
