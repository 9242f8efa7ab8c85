package io.promoment.rules.engine;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Span;
import io.promoment.rules.language.GivenNeed;
import io.promoment.rules.language.HistoryNeed;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What must be put before the rules that listen to a type, beside the activity and the customer. */
public final class Needs {
    private final RulesetSettings settings;
    private final HistoryNeed history;
    private final GivenNeed given;

    private Needs(RulesetSettings settings, HistoryNeed history, GivenNeed given) {
        this.settings = settings;
        this.history = history;
        this.given = given;
    }

    static Needs of(RulesetSettings settings, List<Listener> listeners) {
        HistoryNeed history = HistoryNeed.NONE;
        GivenNeed given = GivenNeed.NONE;
        for (Listener listener : listeners) {
            history = history.and(listener.rule().historyNeed());
            given = given.and(listener.rule().givenNeed());
        }
        return new Needs(settings, history, given);
    }

    /** Whether earlier activities are needed at all. */
    public boolean history() {
        return !history.isEmpty();
    }

    /** Whether earlier activities of all types are needed. */
    public boolean allTypes() {
        return history.all();
    }

    /** The types of the earlier activities that are needed, where not all are. */
    public SortedSet<String> types() {
        return history.types();
    }

    /** Earlier activities that occurred before this are not needed for one that occurred then. */
    public Instant historySince(Instant occurredAt) {
        return since(occurredAt, history.longest(), history.periods(), history.unbounded());
    }

    /** Whether actions granted earlier are needed. */
    public boolean given() {
        return given.needed();
    }

    /** Actions granted before this are not needed for an activity that occurred then. */
    public Instant givenSince(Instant occurredAt) {
        return since(occurredAt, given.longest(), given.periods(), given.unbounded());
    }

    private Instant since(
            Instant occurredAt, @Nullable Span longest, SortedSet<CalendarPeriod> periods, boolean unbounded) {
        Instant farthest = occurredAt.minus(settings.historyMaxSpan());
        if (unbounded) {
            return farthest;
        }
        Instant since = longest == null ? occurredAt : longest.before(occurredAt);
        for (CalendarPeriod period : periods) {
            Instant start = period.in(settings.zone(), occurredAt).start();
            since = start.isBefore(since) ? start : since;
        }
        return since.isBefore(farthest) ? farthest : since;
    }
}
