package io.promoment.app.explanations;

import io.promoment.api.Decision;
import io.promoment.api.RuleExplanation;
import io.promoment.app.audit.DecisionAnswer;
import io.promoment.core.decision.Failure;
import io.promoment.rules.explain.Account;
import io.promoment.rules.explain.LimitReading;
import io.promoment.rules.explain.Verdict;
import java.util.List;

/** What became of a rule, as it is answered. */
final class RuleAnswer {
    private RuleAnswer() {}

    static RuleExplanation of(Verdict verdict) {
        Account account = verdict.account();
        Failure failure = verdict.failure();
        return new RuleExplanation(
                verdict.promotion(),
                verdict.version(),
                verdict.rule().name(),
                verdict.rule().title(),
                PartAnswer.wire(verdict.result()),
                verdict.sentence(),
                verdict.isConsistent(),
                account == null
                        ? null
                        : account.firstFailed().map(PartAnswer::of).orElse(null),
                account == null ? List.of() : PartAnswer.of(account.clauses()),
                verdict.firings().stream().map(RuleAnswer::firing).toList(),
                failure == null ? null : DecisionAnswer.failure(failure),
                verdict.limits().stream().map(RuleAnswer::limit).toList());
    }

    private static RuleExplanation.Firing firing(Verdict.Outcomes outcomes) {
        List<Decision.DecidedAction> actions =
                outcomes.actions().stream().map(DecisionAnswer::action).toList();
        return new RuleExplanation.Firing(DecisionAnswer.firing(outcomes.firing()), actions, outcomes.sentence());
    }

    private static RuleExplanation.Limit limit(LimitReading reading) {
        return new RuleExplanation.Limit(
                reading.kind(),
                reading.text(),
                reading.recipient(),
                reading.used(),
                reading.cap(),
                reading.from(),
                reading.until(),
                reading.grants().stream()
                        .map(grant -> new RuleExplanation.Grant(grant.at(), grant.amount()))
                        .toList());
    }
}
