package io.promoment.rules.explain;

import io.promoment.rules.language.Position;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rule that holds or does not, and how often it did: a constraint within a list is asked of each element for
 * which everything before it held.
 *
 * @param text as the author wrote it; of conditions, put together from their parts
 * @param held how often it held
 * @param failed how often it did not
 * @param expected what would have held the first time that it did not, such as {@code == "Gold"}; null while it always held
 * @param actual what there was instead, such as {@code "Silver"}
 */
public record Element(
        Position position,
        String text,
        Kind kind,
        long held,
        long failed,
        @Nullable String expected,
        @Nullable String actual) {

    /** What the part is. */
    public enum Kind {
        /** The type of the activity. */
        TYPE,
        /** That the rule answers to effects. */
        EFFECTS,
        /** {@code @valid}. */
        VALIDITY,
        /** A test in a pattern or on the results of an accumulate. */
        CONSTRAINT,
        /** A pattern over a list, {@code not}, {@code exists}, {@code or}, an accumulate. */
        CONDITION
    }

    /** Whether it was never asked, since something before it did not hold. */
    public boolean neverAsked() {
        return held == 0 && failed == 0;
    }
}
