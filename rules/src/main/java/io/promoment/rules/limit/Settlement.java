package io.promoment.rules.limit;

import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes through the firings by priority and grants, suppresses or supersedes each of them whole. */
final class Settlement {
    private final Asked asked;
    private final Ledger ledger;
    private final Map<String, AskedFiring> winners = new HashMap<>();

    Settlement(Asked asked, Readings readings) {
        this.asked = asked;
        this.ledger = new Ledger(asked, readings);
    }

    Settled settle() {
        Map<Integer, Reason> reasons = new HashMap<>();
        for (int index : byPriority()) {
            Reason reason = judge(asked.firings().get(index), index);
            if (reason != null) {
                reasons.put(index, reason);
            }
        }
        return new Settled(outcome(reasons), ledger.reservations());
    }

    /** Within one priority in the order of the firings: promotion, place, matched positions. */
    private List<Integer> byPriority() {
        return IntStream.range(0, asked.firings().size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) ->
                                asked.firings().get(index).rule().priority())
                        .reversed())
                .toList();
    }

    /** Why the firing is not granted; null if it is. Limits come first: a rule without room must not block its group. */
    private @Nullable Reason judge(AskedFiring firing, int ordinal) {
        List<Claim> claims = asked.claims(firing);
        Reason reason = ledger.blocks(claims);
        if (reason == null) {
            reason = superseded(firing);
        }
        if (reason == null) {
            ledger.take(claims, ordinal);
        }
        return reason;
    }

    private @Nullable Reason superseded(AskedFiring firing) {
        String group = firing.rule().exclusive();
        if (group == null) {
            return null;
        }
        AskedFiring winner = winners.computeIfAbsent(group, first -> firing);
        boolean same = winner.promotion().equals(firing.promotion())
                && winner.rule().name().equals(firing.rule().name());
        // the group decides between rules: the winner's other firings are only a matter of its limits
        return same
                ? null
                : new Reason.Superseded(group, winner.promotion(), winner.rule().name());
    }

    private Outcome outcome(Map<Integer, Reason> reasons) {
        List<Firing> firings = new ArrayList<>();
        List<DecidedAction> actions = new ArrayList<>();
        for (int index = 0; index < asked.firings().size(); index++) {
            AskedFiring firing = asked.firings().get(index);
            firings.add(firing(firing));
            for (AskedAction action : firing.actions()) {
                actions.add(decided(firing, action, reasons.get(index)));
            }
        }
        return new Outcome(DecisionStatus.DECIDED, firings, actions, asked.failures());
    }

    private static Firing firing(AskedFiring firing) {
        List<String> ids = firing.actions().stream().map(AskedAction::id).toList();
        return new Firing(
                firing.promotion(),
                firing.version(),
                firing.rule().name(),
                firing.rule().place(),
                firing.matched(),
                firing.bindings(),
                ids);
    }

    private static DecidedAction decided(AskedFiring firing, AskedAction action, @Nullable Reason reason) {
        return new DecidedAction(
                action.id(),
                action.action().kind(),
                action.recipient(),
                action.parameters(),
                status(reason),
                reason,
                firing.promotion(),
                firing.rule().name());
    }

    private static ActionStatus status(@Nullable Reason reason) {
        if (reason == null) {
            return ActionStatus.GRANTED;
        }
        return reason instanceof Reason.Superseded ? ActionStatus.SUPERSEDED : ActionStatus.SUPPRESSED;
    }
}
