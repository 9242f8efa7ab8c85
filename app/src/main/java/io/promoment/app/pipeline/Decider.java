package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.engine.Needs;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.Demand;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Settled;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Reads what a decision depends on and decides; between the reads stand the two pure parts. */
final class Decider {
    private final LiveRuleset live;
    private final RulesetSettings settings;
    private final InputStore inputs;
    private final ReadingStore readings;
    private final ReadingStore.Hold hold;

    Decider(LiveRuleset live, Connection connection, ReadingStore.Hold hold) {
        this.live = live;
        this.settings = live.ruleset().settings();
        this.inputs = new InputStore(connection);
        this.readings = new ReadingStore(connection);
        this.hold = hold;
    }

    Judged judge(Received received, String customer, InputStore.Before before) throws SQLException {
        if (isTooLate(received)) {
            return tooLate(
                    new Judgement(received.activity(), before.customer(), List.of(), List.of()), customer, before);
        }
        Judgement judgement = judgement(received.activity(), customer, before);
        Asked asked = live.ruleset().ask(judgement.inContext(settings));
        List<Demand> demands = asked.demands();
        Readings read = readings.read(demands, received.activity().occurredAt(), hold);
        Inputs recorded = recorded(judgement, customer, before, demands, read);
        return new Judged(recorded, judgement.after(), live.ruleset().settle(asked, read));
    }

    private boolean isTooLate(Received received) {
        Duration late = Duration.between(received.activity().occurredAt(), received.receivedAt());
        return late.compareTo(settings.maxLateness()) > 0;
    }

    private Judged tooLate(Judgement judgement, String customer, InputStore.Before before) {
        Inputs recorded = recorded(judgement, customer, before, List.of(), Readings.EMPTY);
        Settled nothing = new Settled(Outcome.nothing(DecisionStatus.TOO_LATE), List.of());
        return new Judged(recorded, judgement.after(), nothing);
    }

    private Judgement judgement(Activity activity, String customer, InputStore.Before before) throws SQLException {
        Needs needs = live.ruleset().needs(activity.type());
        return new Judgement(
                activity,
                before.customer(),
                history(needs, activity, customer, before.position()),
                given(needs, activity, customer));
    }

    private List<Past> history(Needs needs, Activity activity, String customer, long lastPosition) throws SQLException {
        if (!needs.history() || lastPosition == 0) {
            return List.of();
        }
        Instant now = activity.occurredAt();
        InputSpan span = span(needs.historySince(now), now);
        return inputs.history(
                customer, new HistoryRange(needs.allTypes(), List.copyOf(needs.types()), lastPosition, span));
    }

    private List<GivenAction> given(Needs needs, Activity activity, String customer) throws SQLException {
        Instant now = activity.occurredAt();
        return needs.given() ? inputs.given(customer, span(needs.givenSince(now), now)) : List.of();
    }

    /** A batch is written after its activities occurred, but for what a sender's clock may be ahead. */
    private InputSpan span(Instant since, Instant until) {
        return new InputSpan(since, until, since.minus(settings.maxFuture()), settings.historyMaxActivities());
    }

    private Inputs recorded(
            Judgement judgement, String customer, InputStore.Before before, List<Demand> demands, Readings read) {
        return new Inputs(
                before.position() + 1,
                customer,
                before.customer(),
                judgement.history().stream().map(Past::position).sorted().toList(),
                judgement.given().stream().map(GivenAction::action).sorted().toList(),
                live.number(),
                RecordedReadings.counters(demands, read),
                RecordedReadings.windows(read),
                CausedBy.of(judgement.activity()).action(),
                Collections.emptySortedMap());
    }
}
