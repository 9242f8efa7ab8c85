package io.promoment.rules.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as a scenario says.
 *
 * @param what is different, such as {@code action 2}; or all of it, where nothing stands beside it
 * @param expected what the scenario says, in the words of scenario files
 * @param actual what came, in the same words
 */
public record Difference(String what, @Nullable String expected, @Nullable String actual) {
    static Difference that(String sentence) {
        return new Difference(sentence, null, null);
    }

    /** One line, or three with expected and actual below each other. */
    @Override
    public String toString() {
        return expected == null && actual == null
                ? what
                : what + "\n    expected " + expected + "\n    actual   " + actual;
    }
}
