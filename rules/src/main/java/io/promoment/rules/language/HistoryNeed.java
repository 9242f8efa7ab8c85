package io.promoment.rules.language;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Span;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rules can read of the earlier activities, derived from the literals in the tree.
 *
 * @param all whether activities of every type are asked for
 * @param types the wire names asked for besides; empty and not all means that nothing is read
 * @param longest the longest span asked for
 * @param periods the calendar periods asked for
 * @param unbounded whether something asks for all time (which the settings of the ruleset bound)
 */
public record HistoryNeed(
        boolean all,
        SortedSet<String> types,
        @Nullable Span longest,
        SortedSet<CalendarPeriod> periods,
        boolean unbounded) {

    /** Nothing is read. */
    public static final HistoryNeed NONE = new HistoryNeed(false, new TreeSet<>(), null, new TreeSet<>(), false);

    public HistoryNeed {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
    }

    public boolean isEmpty() {
        return !all && types.isEmpty();
    }

    /** What both read together. */
    public HistoryNeed and(HistoryNeed other) {
        TreeSet<String> bothTypes = new TreeSet<>(types);
        bothTypes.addAll(other.types);
        TreeSet<CalendarPeriod> bothPeriods = new TreeSet<>(periods);
        bothPeriods.addAll(other.periods);
        return new HistoryNeed(
                all || other.all,
                bothTypes,
                Needs.longer(longest, other.longest),
                bothPeriods,
                unbounded || other.unbounded);
    }
}
