package io.promoment.app.promotions;

import io.promoment.api.Problem.Fault;
import io.promoment.rules.language.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version that was put in force once and is not taken by this release.
 *
 * @param problems located in its text, at least one
 */
public record RefusedVersion(String promotion, int version, List<Problem> problems) {
    public RefusedVersion {
        problems = List.copyOf(problems);
    }

    /** The same, as they are answered. */
    public List<Fault> faults() {
        return PromotionProblems.faults(problems);
    }

    @Override
    public String toString() {
        return "%s version %d: %s"
                .formatted(
                        promotion,
                        version,
                        problems.stream().map(String::valueOf).collect(Collectors.joining("; ")));
    }
}
