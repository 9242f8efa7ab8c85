package io.promoment.rules.scenario;

import java.util.Locale;

/**
 * A constraint or condition of a rule that the scenarios do not exercise: none saw it hold, or none saw it fail, while
 * everything before it held.
 *
 * @param line of the promotion's file, from 1
 * @param column from 1
 * @param text as the author wrote it
 */
public record Unexercised(String rule, int line, int column, String text, Missing missing) {

    /** What was never seen. */
    public enum Missing {
        NEVER_HELD,
        NEVER_FAILED,
        /** Something before it failed each time. */
        NEVER_ASKED
    }

    /** One line, such as {@code "x: points" 7:5 order.totalAmount >= 1000: never failed}. */
    @Override
    public String toString() {
        String never = missing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "\"" + rule + "\" " + line + ":" + column + " " + text + ": " + never;
    }
}
