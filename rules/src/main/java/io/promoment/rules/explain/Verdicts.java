package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.explain.Verdict.Outcomes;
import io.promoment.rules.explain.Verdict.Result;
import io.promoment.rules.language.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what became of the rules in one decision. */
public final class Verdicts {
    private final Outcome outcome;
    private final @Nullable Seen seen;

    private Verdicts(Outcome outcome, @Nullable Seen seen) {
        this.outcome = outcome;
        this.seen = seen;
    }

    /**
     * What the rules saw.
     *
     * @param inContext the activity as it was put before the rules
     * @param receivedAt when the activity came
     * @param settings of the ruleset that decided
     */
    public record Seen(Activity inContext, Instant receivedAt, Inputs inputs, RulesetSettings settings) {
        private Duration late() {
            return Duration.between(inContext.occurredAt(), receivedAt);
        }
    }

    /** Of a decision that can be looked at as it was. */
    public static Verdicts of(Outcome outcome, Seen seen) {
        return new Verdicts(outcome, seen);
    }

    /** Of a decision of which only the outcome is left. */
    public static Verdicts of(Outcome outcome) {
        return new Verdicts(outcome, null);
    }

    /** What became of a rule of the ruleset that decided. */
    public Verdict of(String promotion, int version, Rule rule) {
        Account account = seen == null || outcome.status() != DecisionStatus.DECIDED
                ? null
                : Explainer.account(rule, seen.inContext());
        List<Outcomes> firings = firings(promotion, rule);
        Failure failure = failure(promotion, rule);
        String contradiction = account == null ? null : contradiction(account.explanation(), firings.size(), failure);
        return new Verdict(
                promotion,
                version,
                rule,
                result(firings, failure),
                sentence(rule, account, firings, failure, contradiction),
                account,
                firings,
                failure,
                seen == null ? List.of() : limits(promotion, rule, seen),
                contradiction);
    }

    private static List<LimitReading> limits(String promotion, Rule rule, Seen seen) {
        return new LimitReadings(
                        promotion,
                        rule,
                        seen.inContext().occurredAt(),
                        seen.settings().zone())
                .in(seen.inputs());
    }

    private List<Outcomes> firings(String promotion, Rule rule) {
        List<Outcomes> firings = new ArrayList<>();
        for (Firing firing : outcome.firings()) {
            if (firing.promotion().equals(promotion) && firing.rule().equals(rule.name())) {
                List<DecidedAction> actions = outcome.actions().stream()
                        .filter(action -> firing.actions().contains(action.id()))
                        .toList();
                firings.add(new Outcomes(firing, actions, Settling.sentence(actions)));
            }
        }
        return firings;
    }

    private @Nullable Failure failure(String promotion, Rule rule) {
        return outcome.failures().stream()
                .filter(failure ->
                        failure.promotion().equals(promotion) && failure.rule().equals(rule.name()))
                .findFirst()
                .orElse(null);
    }

    private Result result(List<Outcomes> firings, @Nullable Failure failure) {
        if (outcome.status() != DecisionStatus.DECIDED) {
            return Result.NOT_ASKED;
        }
        if (failure != null) {
            return Result.LEFT_OUT;
        }
        if (firings.isEmpty()) {
            return Result.NOT_FIRED;
        }
        List<ActionStatus> statuses = firings.stream()
                .flatMap(firing -> firing.actions().stream())
                .map(DecidedAction::status)
                .toList();
        if (statuses.contains(ActionStatus.GRANTED) || statuses.isEmpty()) {
            return Result.GRANTED;
        }
        return statuses.contains(ActionStatus.SUPPRESSED) ? Result.SUPPRESSED : Result.SUPERSEDED;
    }

    /** What both say, where that is not the same. */
    private static @Nullable String contradiction(Explanation explanation, int firings, @Nullable Failure failure) {
        if (isSame(explanation, firings, failure)) {
            return null;
        }
        return "The decision says that the rule %s; looked at again, it %s. One of the two is wrong, which is a fault in Promoment: report it with the id of the decision"
                .formatted(
                        failure == null ? "fired " + times(firings) : "was left out (" + failure.kind() + ")",
                        explanation.failure() == null
                                ? "fires " + times(explanation.matches())
                                : "is left out (" + explanation.failure() + ")");
    }

    /** What a rule asks for fails where all holds; a constraint that failed names itself. */
    private static boolean isSame(Explanation explanation, int firings, @Nullable Failure failure) {
        if (failure == null) {
            return explanation.failure() == null && explanation.matches() == firings;
        }
        return explanation.failure() == null
                ? explanation.matches() > 0 && failure.constraint() == null
                : explanation.failure().equals(failure.kind());
    }

    private static String times(long number) {
        return number == 1 ? "once" : number + " times";
    }

    private String sentence(
            Rule rule,
            @Nullable Account account,
            List<Outcomes> firings,
            @Nullable Failure failure,
            @Nullable String contradiction) {
        if (contradiction != null) {
            return contradiction + ".";
        }
        String name = Summary.name(rule);
        if (outcome.status() == DecisionStatus.TOO_LATE) {
            return name + " was not asked: the activity came "
                    + (seen == null
                            ? "later after it occurred than the ruleset decides."
                            : Said.of(seen.late()) + " after it occurred, and what is more than "
                                    + Said.of(seen.settings().maxLateness()) + " late is not decided.");
        }
        if (outcome.status() == DecisionStatus.IMPORTED) {
            return name + " was not asked: the activity was imported, which decides nothing.";
        }
        if (failure != null && (account == null || account.explanation().failure() == null)) {
            String where = failure.constraint() == null ? "what it asks for" : failure.constraint();
            return name + " was left out because " + where + " failed: " + Failures.words(failure.kind()) + ".";
        }
        String start = account == null ? withoutReasons(name, firings.size()) : account.sentence();
        return firings.isEmpty() ? start : start + " " + Settling.together(firings);
    }

    private static String withoutReasons(String name, int firings) {
        return firings == 0
                ? name + " did not fire; why cannot be told, since what it saw is no longer kept."
                : name + " fired.";
    }
}
