package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import java.time.Instant;
import java.util.List;

/** A request that is answered with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    /** Nothing of that name has the id, for example {@code notFound("activity", "id", id)}. */
    public static ProblemException notFound(String what, String parameter, Object id) {
        String detail = "No %s has the %s %s".formatted(what, parameter, id);
        String hint = "send one that a list or a decision shows";
        return of(ProblemType.NOT_FOUND, Problem.Fault.inParameter(parameter, detail, hint));
    }

    /** The activity is known by its id alone: what it was and what came of it were dropped with their month. */
    public static ProblemException noLongerKept(String activity, Instant decidedAt) {
        return new ProblemException(Problem.of(
                ProblemType.NO_LONGER_KEPT,
                "The activity %s was decided at %s; its outcome is no longer kept, and nothing was changed"
                        .formatted(activity, decidedAt)));
    }

    static ProblemException of(ProblemType type, Problem.Fault fault) {
        return new ProblemException(Problem.of(type, fault.detail(), List.of(fault)));
    }

    public Problem problem() {
        return problem;
    }
}
