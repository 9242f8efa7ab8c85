package io.promoment.rules.scenario;

import io.promoment.rules.language.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that should have been played was not understood. */
public final class InvalidScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
