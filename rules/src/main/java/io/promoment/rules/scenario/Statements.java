package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.language.Rule;
import io.promoment.rules.scenario.Said.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Writes down what each rule said to each activity of one scenario. */
final class Statements {
    private final List<Rule> rules;
    private final List<Said> said = new ArrayList<>();
    private int step;

    Statements(List<Rule> rules) {
        this.rules = rules;
    }

    List<Said> said() {
        return said;
    }

    void add(Activity activity, Outcome outcome) {
        step++;
        for (Rule rule : rules) {
            said.add(statement(rule, activity, outcome));
        }
    }

    private Said statement(Rule rule, Activity activity, Outcome outcome) {
        if (outcome.firings().stream().map(Firing::rule).anyMatch(rule.name()::equals)) {
            return new Said(step, activity.type(), rule.name(), Verdict.FIRED, null, actions(rule, activity, outcome));
        }
        boolean failed = outcome.failures().stream().map(Failure::rule).anyMatch(rule.name()::equals);
        Verdict verdict = failed ? Verdict.FAILED : Verdict.HELD_BACK;
        return new Said(step, activity.type(), rule.name(), verdict, null, List.of());
    }

    private static List<String> actions(Rule rule, Activity activity, Outcome outcome) {
        return outcome.actions().stream()
                .filter(action -> action.rule().equals(rule.name()))
                .map(action -> text(action, activity))
                .toList();
    }

    private static String text(DecidedAction action, Activity activity) {
        ActionText text = ActualAction.of(action, activity.occurredAt());
        String because = text.because() == null ? "" : ", because: " + text.because();
        return text.kind() + ": " + text.status().wireName() + because;
    }
}
