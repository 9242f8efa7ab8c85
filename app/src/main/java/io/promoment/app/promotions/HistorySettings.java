package io.promoment.app.promotions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the past one decision may read. A rule that needs more fails: deciding on a part would be a guess. */
@ConfigMapping(prefix = "promoment.history")
interface HistorySettings {
    /** Earlier activities; a redemption of 7 kB is parsed in 10 µs, so this many are a tenth of a second. */
    @WithDefault("10000")
    int maximumActivities();

    /** For rules that name no span of their own: a year and two days, leap day and zones included. */
    @WithDefault("P367D")
    Duration maximumSpan();
}
