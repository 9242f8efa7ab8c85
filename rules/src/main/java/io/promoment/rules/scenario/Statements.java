package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.explain.Element;
import io.promoment.rules.explain.Explainer;
import io.promoment.rules.explain.Explanation;
import io.promoment.rules.language.Position;
import io.promoment.rules.language.Rule;
import io.promoment.rules.scenario.Said.Hindrance;
import io.promoment.rules.scenario.Said.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down what each rule said to each activity of one scenario. */
final class Statements {
    private final List<Rule> rules;
    private final Coverage coverage;
    private final List<Said> said = new ArrayList<>();
    private int step;

    Statements(List<Rule> rules, Coverage coverage) {
        this.rules = rules;
        this.coverage = coverage;
    }

    List<Said> said() {
        return said;
    }

    void add(Decided decided) {
        step++;
        for (Rule rule : rules) {
            Explanation explanation = Explainer.explain(rule, decided.activity());
            coverage.add(explanation);
            said.add(statement(explanation, decided));
        }
    }

    private Said statement(Explanation explanation, Decided decided) {
        Rule rule = explanation.rule();
        Outcome outcome = decided.outcome();
        if (outcome.firings().stream().map(Firing::rule).anyMatch(rule.name()::equals)) {
            return said(decided, rule, Verdict.FIRED, null, actions(rule, decided));
        }
        for (Failure failure : outcome.failures()) {
            if (failure.rule().equals(rule.name())) {
                return said(decided, rule, Verdict.FAILED, hindrance(explanation, failure), List.of());
            }
        }
        return said(decided, rule, Verdict.HELD_BACK, hindrance(explanation.hindrance()), List.of());
    }

    private Said said(
            Decided decided, Rule rule, Verdict verdict, @Nullable Hindrance hindrance, List<String> actions) {
        return new Said(step, decided.activity().type(), rule.name(), verdict, hindrance, actions);
    }

    private static @Nullable Hindrance hindrance(@Nullable Element part) {
        return part == null
                ? null
                : new Hindrance(
                        part.position().line(),
                        part.position().column(),
                        part.text(),
                        Objects.requireNonNullElse(part.expected(), ""),
                        Objects.requireNonNullElse(part.actual(), ""));
    }

    /** Where the conditions hold, it is the actions that failed. */
    private static Hindrance hindrance(Explanation explanation, Failure failure) {
        Element part = explanation.hindrance();
        Position place = part == null ? explanation.rule().position() : part.position();
        String text = part == null ? "what it asks for" : part.text();
        return new Hindrance(place.line(), place.column(), text, "no failure", words(failure.kind()));
    }

    private static String words(String kind) {
        return switch (kind) {
            case Failure.ABSENT_VALUE -> kind + ": a value is absent that must be there";
            case Failure.ALLOWANCE -> kind + ": it walks through more, or writes more, than one decision may";
            case Failure.ARITHMETIC -> kind + ": it divides by zero, or a number leaves 64 bits";
            case Failure.FIRING_LIMIT -> kind + ": it fires more often than one decision may";
            case Failure.CONSEQUENCE -> kind + ": an action is asked for with a blank text, or with a number below 1";
            default -> kind;
        };
    }

    private static List<String> actions(Rule rule, Decided decided) {
        return decided.outcome().actions().stream()
                .filter(action -> action.rule().equals(rule.name()))
                .map(action -> text(action, decided.activity()))
                .toList();
    }

    private static String text(DecidedAction action, Activity activity) {
        ActionText text = ActualAction.of(action, activity.occurredAt());
        String because = text.because() == null ? "" : ", because: " + text.because();
        return text.kind() + ": " + text.status().wireName() + because;
    }
}
