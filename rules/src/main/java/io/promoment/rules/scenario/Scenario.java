package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.GivenAction;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test of a promotion.
 *
 * @param zone the programme's; null for whichever it is played in
 * @param known what was known of the customer before anything else; folded, and no part of the history
 * @param history what happened before; folded and seen as history, but not decided
 * @param given the actions granted before
 * @param used how much of limits and budgets was taken before
 * @param when what is decided, one after the other
 */
record Scenario(
        String name,
        int line,
        @Nullable ZoneId zone,
        List<Activity> known,
        List<Activity> history,
        List<GivenAction> given,
        List<UsedLimit> used,
        List<Activity> when,
        Expected then) {
    Scenario {
        known = List.copyOf(known);
        history = List.copyOf(history);
        given = List.copyOf(given);
        used = List.copyOf(used);
        when = List.copyOf(when);
    }

    /** The key of the customer the scenario is about. */
    String customer() {
        String key = when.get(0).profile().key();
        return key == null ? "" : key;
    }
}
