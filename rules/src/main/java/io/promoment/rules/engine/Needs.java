package io.promoment.rules.engine;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import io.promoment.core.customer.Span;
import io.promoment.rules.language.GivenNeed;
import io.promoment.rules.language.HistoryNeed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be put before rules, beside the activity and the customer: those that listen to one type, or all of a ruleset.
 * Equal where the same is needed at any time, whatever else two rulesets differ in.
 */
public final class Needs {
    private final RulesetSettings settings;
    private final HistoryNeed history;
    private final GivenNeed given;

    /** The same as the history's, hashed: looked at for every activity of every history. */
    private final Set<String> types;

    private Needs(RulesetSettings settings, HistoryNeed history, GivenNeed given) {
        this.settings = settings;
        this.history = history;
        this.given = given;
        this.types = new HashSet<>(history.types());
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

    /** Those of a customer's earlier activities that are needed for one that occurred then, in the same order. */
    public List<Past> activities(List<Past> earlier, Instant occurredAt) {
        if (!history()) {
            return List.of();
        }
        Instant since = historySince(occurredAt);
        List<Past> needed = new ArrayList<>(earlier.size());
        for (Past past : earlier) {
            if (isWithin(since, past.activity().occurredAt(), occurredAt)
                    && (allTypes() || types.contains(past.activity().type()))) {
                needed.add(past);
            }
        }
        return needed;
    }

    /** Those of the actions granted to a customer that are needed for an activity that occurred then, in the same order. */
    public List<GivenAction> actions(List<GivenAction> granted, Instant occurredAt) {
        if (!given()) {
            return List.of();
        }
        Instant since = givenSince(occurredAt);
        return granted.stream()
                .filter(action -> isWithin(since, action.at(), occurredAt))
                .toList();
    }

    private static boolean isWithin(Instant since, Instant at, Instant until) {
        return !at.isBefore(since) && !at.isAfter(until);
    }

    /** How the settings bound what is read. */
    private Reach reach() {
        return new Reach(settings.zone(), settings.historyMaxSpan(), settings.historyMaxActivities());
    }

    private record Reach(ZoneId zone, Duration span, int activities) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Needs needs
                && reach().equals(needs.reach())
                && history.equals(needs.history)
                && given.equals(needs.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reach(), history, given);
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
