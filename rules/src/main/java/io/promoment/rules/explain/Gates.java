package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import io.promoment.rules.explain.Clause.State;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;

/** What is asked before any constraint: the type of the activity, whether it is an effect, when it occurred. */
final class Gates {
    private Gates() {}

    static List<Clause> of(Rule rule, Sheet sheet) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(clause(sheet.line(rule.pattern()), type(rule, sheet.line(rule.pattern()))));
        clauses.add(clause(sheet.line(rule), effects(rule, sheet.line(rule))));
        if (rule.valid() != null) {
            clauses.add(clause(sheet.line(rule.valid()), validity(sheet.line(rule.valid()))));
        }
        return clauses;
    }

    private static Clause clause(Line line, String sentence) {
        State state = ConstraintClauses.state(line);
        return new Clause(
                line.element(),
                state,
                state == State.NOT_ASKED
                        ? ConstraintClauses.notAsked(line.element().text())
                        : sentence,
                null,
                List.of(),
                List.of());
    }

    private static String type(Rule rule, Line line) {
        String listens = rule.pattern().model().equals(Activity.class)
                ? "every activity"
                : rule.listensTo().isEmpty()
                        ? "activities of types that are not listed"
                        : "activities of type " + Said.or(List.copyOf(rule.listensTo()));
        return line.everHeld()
                ? "the rule listens to " + listens
                : "the rule listens to " + listens + ", and this was "
                        + line.element().actual();
    }

    private static String effects(Rule rule, Line line) {
        if (line.everHeld()) {
            return rule.onEffects()
                    ? "the rule also answers to what our own actions cause"
                    : "no action of ours caused the activity";
        }
        return rule.onEffects()
                ? "an action of ours that was itself the answer to an effect caused the activity, and that is where it ends"
                : "an action of ours caused the activity, and the rule does not answer to those";
    }

    private static String validity(Line line) {
        Element element = line.element();
        return line.everHeld()
                ? "the activity occurred while the rule is valid"
                : "the rule is valid " + element.expected() + ", and the activity occurred at " + element.actual();
    }
}
