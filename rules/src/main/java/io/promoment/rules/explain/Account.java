package io.promoment.rules.explain;

import java.util.List;
import java.util.Optional;

/**
 * What a rule made of one activity, told.
 *
 * @param clauses the parts of the rule in the order of the text: all of them are ok exactly where the rule fires
 * @param sentence the whole in one sentence
 */
public record Account(Explanation explanation, List<Clause> clauses, String sentence) {
    public Account {
        clauses = List.copyOf(clauses);
    }

    /** The first part that failed. */
    public Optional<Clause> firstFailed() {
        return clauses.stream()
                .filter(clause -> clause.state() == Clause.State.FAILED)
                .findFirst();
    }
}
