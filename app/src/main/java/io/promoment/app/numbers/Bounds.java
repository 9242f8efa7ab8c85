package io.promoment.app.numbers;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import java.util.List;

/** How much one answer holds. */
final class Bounds {
    /** Lines times steps: more than a screen can show, in an answer of some 100 kB. */
    static final int MOST_POINTS = 10_000;

    private Bounds() {}

    /** @throws ProblemException when as many lines have more points than an answer holds */
    static void check(int lines, Steps steps) {
        long count = steps.count();
        if (lines * count > MOST_POINTS) {
            String detail = lines > 1
                    ? "The answer has %d lines or more of %d steps each, and an answer holds %d points"
                            .formatted(lines, count, MOST_POINTS)
                    : "%s to %s is %d steps of a%s, and an answer holds %d points"
                            .formatted(
                                    steps.from(),
                                    steps.to(),
                                    count,
                                    steps.name().equals("hour") ? "n hour" : " day",
                                    MOST_POINTS);
            String hint = lines > 1
                    ? "ask for one promotion or rule, by=promotion, step=day, or less time between from and to"
                    : "ask for step=day, or for less time between from and to";
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_PARAMETER, detail, List.of(Problem.Fault.inParameter("from", detail, hint))));
        }
    }
}
