package io.promoment.rules.engine;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The settings that decide; part of what a ruleset is known by.
 *
 * @param zone the programme's, for calendars and local time
 * @param firingLimit how many firings one decision may have
 * @param historyMaxActivities how many earlier activities rules see at most, the latest
 * @param historyMaxSpan how far back rules see at most
 * @param maxLateness an activity that occurred longer before it was received is stored and folded, not decided
 * @param maxFuture an activity that occurs later than this after it was received is refused
 */
public record RulesetSettings(
        ZoneId zone,
        int firingLimit,
        int historyMaxActivities,
        Duration historyMaxSpan,
        Duration maxLateness,
        Duration maxFuture) {
    public RulesetSettings {
        if (firingLimit < 1 || historyMaxActivities < 1) {
            throw new IllegalArgumentException("the firing limit and the longest history must be at least 1");
        }
    }

    /** The same in another zone. */
    public RulesetSettings in(ZoneId other) {
        return new RulesetSettings(other, firingLimit, historyMaxActivities, historyMaxSpan, maxLateness, maxFuture);
    }
}
