package io.promoment.rules.compile;

import io.promoment.rules.language.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A promotion that should have been compiled was refused. */
public final class InvalidPromotionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidPromotionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the text; none quotes what was generated from it. */
    public List<Problem> problems() {
        return problems;
    }
}
