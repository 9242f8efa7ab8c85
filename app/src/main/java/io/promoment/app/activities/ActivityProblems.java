package io.promoment.app.activities;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.intake.Envelope;
import io.promoment.app.pipeline.ActivityConflictException;
import io.promoment.app.pipeline.OutcomeNotKeptException;
import io.promoment.app.pipeline.PipelineUnavailableException;
import io.promoment.core.activity.InvalidActivityException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Why an activity was not decided, as it is answered. */
public final class ActivityProblems {
    private ActivityProblems() {}

    /** What is wrong with an activity, at the place where its sender wrote that. */
    public static ProblemException invalid(InvalidActivityException invalid, Envelope envelope) {
        Envelope.Part part = envelope.part(writable(invalid.pointer()));
        Fault fault = part.header() == null
                ? Fault.inBody(part.pointer(), invalid.detail(), invalid.hint())
                : Fault.inParameter(part.header(), invalid.detail(), invalid.hint());
        return new ProblemException(Problem.of(
                ProblemType.INVALID_ACTIVITY,
                place(part) + " " + invalid.detail() + ": " + invalid.hint(),
                List.of(fault)));
    }

    private static String place(Envelope.Part part) {
        if (part.header() != null) {
            return "The header " + part.header();
        }
        return part.pointer().isEmpty() ? "The body" : part.pointer();
    }

    /** A key may hold half a surrogate pair, which no answer can: it shows as a question mark. */
    private static String writable(String pointer) {
        return new String(pointer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The failure of a decision: a problem where its sender can do something about it. */
    public static Throwable undecided(Throwable failure) {
        return undecided(failure, "");
    }

    /**
     * The failure of a decision on an activity that was sent within something else.
     *
     * @param place pointer to the activity in the body
     */
    public static Throwable undecided(Throwable failure, String place) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (cause instanceof ActivityConflictException conflict) {
            return conflict(conflict.activity(), place);
        }
        if (cause instanceof OutcomeNotKeptException gone) {
            return ProblemException.noLongerKept(gone.activity(), gone.decidedAt());
        }
        if (cause instanceof PipelineUnavailableException unavailable) {
            return new ProblemException(Problem.of(ProblemType.UNAVAILABLE, String.valueOf(unavailable.getMessage())));
        }
        return cause;
    }

    private static ProblemException conflict(String activity, String place) {
        return new ProblemException(Problem.of(
                ProblemType.ACTIVITY_CONFLICT,
                "The activity %s was received before with other content".formatted(activity),
                List.of(Fault.inBody(place + "/id", "is taken", "give a new activity a new id"))));
    }
}
