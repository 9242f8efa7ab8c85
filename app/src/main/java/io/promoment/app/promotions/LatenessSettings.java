package io.promoment.app.promotions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far the time an activity occurred may lie from the time it is received. */
@ConfigMapping(prefix = "promoment.lateness")
public interface LatenessSettings {
    /** What occurred longer ago is stored and folded but not decided. Ten years: only what is clearly history. */
    @WithDefault("P3653D")
    Duration maximum();

    /** What claims to occur later than this from now is refused: a sender's clock or zone is wrong. */
    @WithDefault("PT24H")
    Duration maximumAhead();
}
