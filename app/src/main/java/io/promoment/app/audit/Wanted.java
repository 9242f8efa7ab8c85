package io.promoment.app.audit;

import io.promoment.api.DecisionFilter;
import io.promoment.api.Period;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are wanted.
 *
 * @param filter its customer is not another name of somebody
 * @param after where the list goes on; null at its start
 */
record Wanted(DecisionFilter filter, Period period, @Nullable After after) {

    /** A decision, by its place in the list. */
    record After(Instant at, String activity) {}

    static Wanted decision(String activity) {
        return new Wanted(
                new DecisionFilter(activity, null, null, null, null, null, null, null), new Period(null, null), null);
    }

    /** Of these, those up to then, included; null where nothing is known of the end. */
    Wanted until(@Nullable Instant end) {
        if (end == null) {
            return this;
        }
        Instant to = end.plus(1, ChronoUnit.MICROS); // as exact as the database keeps times
        Instant before = period.to();
        return new Wanted(
                filter, new Period(period.from(), before == null || to.isBefore(before) ? to : before), after);
    }

    /** The tables that know something of it, the one to begin with first. Decisions know everything else. */
    List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        if (filter.customer() != null) {
            sides.add(Side.DECISION);
        }
        if (asksForFiring()) {
            sides.add(Side.FIRING);
        }
        if (asksForAction()) {
            sides.add(Side.ACTION);
        }
        if (sides.isEmpty()) {
            sides.add(isOnlyFired() ? Side.FIRING : Side.DECISION);
        }
        return sides;
    }

    /** Whether it is one decision at most. */
    boolean isOne() {
        return filter.activity() != null || asksForActionById();
    }

    /** A rule fires only where an activity is decided. */
    boolean isNothing() {
        boolean undecided = filter.status() != null && !filter.status().equals(DecisionStatus.DECIDED.wireName());
        boolean fired = asksForFiring() || asksForAction() || Boolean.TRUE.equals(filter.fired());
        return fired && (undecided || Boolean.FALSE.equals(filter.fired()));
    }

    /** An action knows its promotion; its rule stands with its firing. */
    private boolean asksForFiring() {
        return filter.rule() != null || (filter.promotion() != null && !asksForAction());
    }

    private boolean asksForAction() {
        return filter.action() != null || filter.actionStatus() != null;
    }

    boolean asksForActionById() {
        return filter.action() != null && Ids.isAction(filter.action());
    }

    /** Firings stand in the order of the list, and every decision in which a rule fired has some. */
    private boolean isOnlyFired() {
        return Boolean.TRUE.equals(filter.fired());
    }
}
