package io.promoment.rules.scenario;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said to one of the activities that a scenario lets be decided.
 *
 * @param step the place of the activity in {@code when}, from 1
 * @param activity its type
 * @param hindrance what kept the rule from firing; null where it fired
 * @param actions what became of the actions it asked for, such as {@code points.add: suppressed, because: 1 per customer}
 */
public record Said(
        int step, String activity, String rule, Verdict verdict, @Nullable Hindrance hindrance, List<String> actions) {
    public Said {
        actions = List.copyOf(actions);
    }

    /** What rules do. */
    public enum Verdict {
        FIRED,
        HELD_BACK,
        /** It could not be judged and was left out of the decision. */
        FAILED
    }

    /**
     * What kept a rule from firing: the first constraint or condition that did not hold, or where it failed.
     *
     * @param line of the promotion's file, from 1
     * @param column from 1
     * @param text as the author wrote it
     * @param expected what would have held, such as {@code == "Gold"}
     * @param actual what there was, such as {@code "Silver"}
     */
    public record Hindrance(int line, int column, String text, String expected, String actual) {
        @Override
        public String toString() {
            return text + " (line " + line + "): expected " + expected + ", actual " + actual;
        }
    }

    /** One line, such as {@code step 1 (customer.order.paid): "x: points" fired}. */
    @Override
    public String toString() {
        String what = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String asked = actions.isEmpty() ? "" : " (" + String.join("; ", actions) + ")";
        return "step " + step + ", " + activity + ": \"" + rule + "\" " + what + asked
                + (hindrance == null ? "" : ": " + hindrance);
    }
}
