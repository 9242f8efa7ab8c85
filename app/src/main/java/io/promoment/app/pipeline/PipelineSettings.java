package io.promoment.app.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How activities go through. */
@ConfigMapping(prefix = "promoment.pipeline")
interface PipelineSettings {
    /** Each with a connection of its own; a customer's activities always go to the same one. */
    @WithDefault("8")
    int workers();

    /** Activities that may wait for one worker: a minute's work. More are answered with 503 at once. */
    @WithDefault("10000")
    int waiting();
}
