package io.promoment.app.audit;

import io.promoment.api.Decision;
import io.promoment.app.delivery.ReasonAnswer;
import io.promoment.app.pipeline.Decided;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Matched;

/** A decision as it is answered: in the request that asks for it and ever after. */
public final class DecisionAnswer {
    private DecisionAnswer() {}

    public static Decision of(Decided decided) {
        return new Decision(
                decided.id(),
                new Decision.DecidedActivity(decided.activity(), decided.type()),
                decided.customer(),
                decided.position(),
                decided.outcome().status().wireName(),
                new Decision.DecidingRuleset(decided.ruleset(), decided.digest()),
                decided.occurredAt(),
                decided.receivedAt(),
                decided.decidedAt(),
                decided.lateByMs(),
                decided.replayed(),
                decided.outcome().firings().stream().map(DecisionAnswer::firing).toList(),
                decided.outcome().actions().stream().map(DecisionAnswer::action).toList(),
                decided.outcome().failures().stream()
                        .map(DecisionAnswer::failure)
                        .toList(),
                null);
    }

    public static Decision.Firing firing(Firing firing) {
        return new Decision.Firing(
                firing.promotion(),
                firing.version(),
                firing.rule(),
                firing.matched().stream().map(DecisionAnswer::matched).toList(),
                firing.bindings(),
                firing.actions());
    }

    private static Decision.Matched matched(Matched matched) {
        return new Decision.Matched(matched.fact(), matched.activity(), matched.index());
    }

    public static Decision.DecidedAction action(DecidedAction action) {
        return new Decision.DecidedAction(
                action.id(),
                action.kind(),
                action.recipient(),
                action.parameters(),
                action.status().wireName(),
                ReasonAnswer.of(action.reason()));
    }

    public static Decision.Failure failure(Failure failure) {
        return new Decision.Failure(
                failure.promotion(), failure.version(), failure.rule(), failure.constraint(), failure.kind());
    }
}
