package io.promoment.rules.explain;

import io.promoment.rules.explain.Clause.State;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts constraints into clauses. */
final class ConstraintClauses {
    private final Sheet sheet;
    private final Values values;
    private final Phrases phrases;
    private final Backings backings;

    ConstraintClauses(Sheet sheet, Values values, Phrases phrases, Map<String, Expression> bound) {
        this.sheet = sheet;
        this.values = values;
        this.phrases = phrases;
        this.backings = new Backings(values, bound);
    }

    List<Clause> of(Pattern pattern, Phrase subject, boolean negated) {
        List<Clause> clauses = new ArrayList<>();
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Constraint constraint) {
                clauses.add(of(constraint, subject, negated));
            }
        }
        return clauses;
    }

    Clause of(Pattern.Constraint constraint, Phrase subject, boolean negated) {
        Line line = sheet.line(constraint);
        if (line.failure() != null) {
            return unjudged(line, List.of());
        }
        State state = state(line);
        Scene scene = state == State.OK ? line.heldIn() : line.failedIn();
        if (scene == null) {
            return new Clause(line.element(), state, notAsked(constraint.text()), null, List.of(), List.of());
        }
        Sentences sentences = new Sentences(values, phrases, scene, subject);
        List<Backing> behind = backings.of(constraint.test(), scene);
        String sentence = state == State.OK
                ? sentences.held(constraint.test(), negated)
                : sentences.failed(constraint.test(), negated);
        return new Clause(line.element(), state, with(sentence, counted(behind), state), null, behind, List.of());
    }

    /** What was counted stands within the parenthesis that says how many are needed, so that sentences can be joined. */
    private static String with(String sentence, String counted, State state) {
        if (counted.isEmpty()) {
            return sentence;
        }
        if (state == State.FAILED) {
            return sentence + ": " + counted;
        }
        return sentence.endsWith(")")
                ? sentence.substring(0, sentence.length() - 1) + "; " + counted + ")"
                : sentence + " (" + counted + ")";
    }

    private static String counted(List<Backing> behind) {
        return behind.stream()
                .map(CountedOf::sentence)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    static State state(Line line) {
        return line.everHeld() ? State.OK : line.asked() ? State.FAILED : State.NOT_ASKED;
    }

    static String notAsked(String text) {
        return text + " was not asked";
    }

    /** Of what could not be judged. */
    static Clause unjudged(Line broken, List<Clause> within) {
        Element element = broken.element();
        String sentence = element.text() + " could not be judged: " + Failures.words(String.valueOf(broken.failure()));
        return new Clause(element, State.FAILED, sentence, null, List.of(), within);
    }
}
