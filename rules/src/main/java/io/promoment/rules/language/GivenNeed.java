package io.promoment.rules.language;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Span;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rules can read of the actions granted earlier, derived from the literals in the tree.
 *
 * @param needed whether anything is read at all
 * @param longest the longest span asked for
 * @param periods the calendar periods asked for
 * @param unbounded whether something asks for all time (which the settings of the ruleset bound)
 */
public record GivenNeed(boolean needed, @Nullable Span longest, SortedSet<CalendarPeriod> periods, boolean unbounded) {

    /** Nothing is read. */
    public static final GivenNeed NONE = new GivenNeed(false, null, new TreeSet<>(), false);

    public GivenNeed {
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
    }

    /** What both read together. */
    public GivenNeed and(GivenNeed other) {
        TreeSet<CalendarPeriod> both = new TreeSet<>(periods);
        both.addAll(other.periods);
        return new GivenNeed(
                needed || other.needed, Needs.longer(longest, other.longest), both, unbounded || other.unbounded);
    }
}
