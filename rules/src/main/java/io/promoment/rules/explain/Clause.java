package io.promoment.rules.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rule, with what became of it in words.
 *
 * @param element the raw record: place, text, how often it held, expected and actual value
 * @param state of a part within a list: whether it held for some entry
 * @param sentence what was so, or what was not and what is needed
 * @param nearest what was found in the list that it looks into, or came closest; null where there is no such list
 * @param behind what stood behind the numbers that it took of the past
 * @param clauses the parts within it, such as the constraints on the entries of a list
 */
public record Clause(
        Element element,
        State state,
        String sentence,
        @Nullable Candidate nearest,
        List<Backing> behind,
        List<Clause> clauses) {

    public Clause {
        behind = List.copyOf(behind);
        clauses = List.copyOf(clauses);
    }

    /** What became of it. */
    public enum State {
        OK,
        FAILED,
        /** Something before it did not hold. */
        NOT_ASKED
    }

    boolean isOk() {
        return state == State.OK;
    }
}
