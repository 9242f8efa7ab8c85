package io.promoment.app.explanations;

import io.promoment.api.RuleExplanation;
import io.promoment.app.audit.DecisionAnswer;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.explain.Failures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an outcome tells of rules whose text this release does not take: that they fired or failed, and nothing of others. */
final class OutcomeAlone {
    private final Outcome outcome;

    OutcomeAlone(Outcome outcome) {
        this.outcome = outcome;
    }

    List<RuleExplanation> of(Choice choice) {
        List<RuleExplanation> rules = new ArrayList<>();
        fired(choice).values().forEach(firings -> rules.add(fired(firings)));
        outcome.failures().stream()
                .filter(failure -> choice.takes(failure.promotion(), failure.rule()))
                .forEach(failure -> rules.add(failed(failure)));
        return rules;
    }

    private Map<List<String>, List<Firing>> fired(Choice choice) {
        Map<List<String>, List<Firing>> fired = new LinkedHashMap<>();
        for (Firing firing : outcome.firings()) {
            if (choice.takes(firing.promotion(), firing.rule())) {
                fired.computeIfAbsent(List.of(firing.promotion(), firing.rule()), first -> new ArrayList<>())
                        .add(firing);
            }
        }
        return fired;
    }

    private RuleExplanation fired(List<Firing> firings) {
        Firing first = firings.get(0);
        List<DecidedAction> all =
                firings.stream().flatMap(firing -> actions(firing).stream()).toList();
        boolean granted = all.stream().anyMatch(action -> action.reason() == null);
        String result = granted ? "granted" : all.get(0).status().wireName();
        return answer(
                first.promotion(),
                first.version(),
                first.rule(),
                result,
                "'%s' fired.".formatted(first.rule()),
                firings.stream()
                        .map(firing -> new RuleExplanation.Firing(
                                DecisionAnswer.firing(firing),
                                actions(firing).stream()
                                        .map(DecisionAnswer::action)
                                        .toList(),
                                "Its actions say what became of them."))
                        .toList(),
                null);
    }

    private List<DecidedAction> actions(Firing firing) {
        return outcome.actions().stream()
                .filter(action -> firing.actions().contains(action.id()))
                .toList();
    }

    private static RuleExplanation failed(Failure failure) {
        String sentence = "'%s' was left out: %s.".formatted(failure.rule(), Failures.words(failure.kind()));
        return answer(failure.promotion(), failure.version(), failure.rule(), "left_out", sentence, List.of(), failure);
    }

    private static RuleExplanation answer(
            String promotion,
            int version,
            String rule,
            String result,
            String sentence,
            List<RuleExplanation.Firing> firings,
            @Nullable Failure failure) {
        return new RuleExplanation(
                promotion,
                version,
                rule,
                null,
                result,
                sentence,
                true,
                null,
                List.of(),
                firings,
                failure == null ? null : DecisionAnswer.failure(failure),
                List.of());
    }
}
