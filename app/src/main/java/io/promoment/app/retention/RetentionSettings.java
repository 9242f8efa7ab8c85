package io.promoment.app.retention;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.util.Optional;

/** How long is kept what was decided. */
@ConfigMapping(prefix = "promoment.audit")
interface RetentionSettings {
    /**
     * Months that ended longer ago are dropped, activities, decisions, firings and actions together: {@code P25M}, {@code P7Y}.
     * What rules may still look at is kept in any case. For ever unless it is set.
     */
    Optional<Period> retention();
}
