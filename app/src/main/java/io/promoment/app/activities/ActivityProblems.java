package io.promoment.app.activities;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.ActivityConflictException;
import io.promoment.app.pipeline.PipelineUnavailableException;
import io.promoment.core.activity.InvalidActivityException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Why an activity was not decided, as it is answered. */
public final class ActivityProblems {
    private ActivityProblems() {}

    public static ProblemException invalid(InvalidActivityException invalid) {
        String place = invalid.pointer().isEmpty() ? "The body" : invalid.pointer();
        return new ProblemException(Problem.of(
                ProblemType.INVALID_ACTIVITY,
                writable(place) + " " + invalid.detail() + ": " + invalid.hint(),
                List.of(Problem.Fault.inBody(writable(invalid.pointer()), invalid.detail(), invalid.hint()))));
    }

    /** A key may hold half a surrogate pair, which no answer can: it shows as a question mark. */
    private static String writable(String pointer) {
        return new String(pointer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The failure of a decision: a problem where its sender can do something about it. */
    public static Throwable undecided(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof ActivityConflictException conflict) {
            return conflict(conflict.activity());
        }
        if (cause instanceof PipelineUnavailableException unavailable) {
            return new ProblemException(Problem.of(ProblemType.UNAVAILABLE, String.valueOf(unavailable.getMessage())));
        }
        return cause;
    }

    private static ProblemException conflict(String activity) {
        return new ProblemException(Problem.of(
                ProblemType.ACTIVITY_CONFLICT,
                "The activity %s was received before with other content".formatted(activity),
                List.of(Problem.Fault.inBody("/id", "is taken", "give a new activity a new id"))));
    }
}
