package io.promoment.app.promotions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Settings that decide: they are part of the ruleset and of its digest. */
@ConfigMapping(prefix = "promoment.programme")
interface ProgrammeSettings {
    /** Where the programme's days and months begin. */
    @WithDefault("UTC")
    ZoneId zone();

    /** How many firings one decision may have; more is a rule over a very long list. */
    @WithDefault("1000")
    int firingLimit();
}
