package io.promoment.app.retention;

import io.promoment.rules.engine.RulesetSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The first month that is kept, in UTC as the partitions are cut.
 *
 * @param wanted by the operator
 * @param needed by decisions to come: one on an activity that comes as late as may be looks back the whole span of history
 */
record Horizon(YearMonth wanted, YearMonth needed) {

    static Horizon of(Instant now, Period retention, RulesetSettings settings) {
        Duration back = settings.maxLateness().plus(settings.historyMaxSpan()).plus(settings.maxFuture());
        return new Horizon(
                YearMonth.from(now.atZone(ZoneOffset.UTC).minus(retention)),
                YearMonth.from(now.atZone(ZoneOffset.UTC).minus(back)));
    }

    /** Whether decisions need what need not be kept otherwise. */
    boolean isHeldBack() {
        return needed.isBefore(wanted);
    }

    YearMonth firstKept() {
        return isHeldBack() ? needed : wanted;
    }
}
