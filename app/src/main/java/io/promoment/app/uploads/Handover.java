package io.promoment.app.uploads;

import io.promoment.api.Decision.DecidedActivity;
import io.promoment.api.Problem;
import io.promoment.api.UploadAnswer;
import io.promoment.api.UploadsResource;
import io.promoment.app.activities.ActivityProblems;
import io.promoment.app.http.Failures;
import io.promoment.app.http.ProblemException;
import io.promoment.app.intake.CloudEvents;
import io.promoment.app.intake.Envelope;
import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.Mode;
import io.promoment.app.pipeline.Pipeline;
import io.promoment.core.activity.InvalidActivityException;
import java.util.concurrent.CompletableFuture;

/** Hands activities over to be decided, one after the other, and turns what comes back into answers. */
final class Handover {
    private final Intake intake;
    private final Pipeline.Lane lane;
    private final Mode mode;
    private final Envelope envelope;

    Handover(Intake intake, Pipeline.Lane lane, Mode mode, Envelope envelope) {
        this.intake = intake;
        this.lane = lane;
        this.mode = mode;
        this.envelope = envelope;
    }

    /** Waits for room in the pipeline. The answer is a decision or a problem: it does not fail. */
    CompletableFuture<UploadAnswer> decide(Piece piece) throws InterruptedException {
        Place place = piece.place();
        if (piece instanceof Piece.Whole whole) {
            try {
                return decide(place, receive(whole.json()));
            } catch (InvalidActivityException e) {
                Problem problem =
                        ActivityProblems.invalid(Located.at(place, e), envelope).problem();
                return CompletableFuture.completedFuture(place.refused(null, problem));
            }
        }
        return CompletableFuture.completedFuture(place.refused(null, ((Piece.Refused) piece).problem()));
    }

    private Received receive(byte[] json) throws InvalidActivityException {
        return envelope == Envelope.NONE ? intake.receive(json, null) : intake.receive(CloudEvents.structured(json));
    }

    private CompletableFuture<UploadAnswer> decide(Place place, Received received) throws InterruptedException {
        DecidedActivity activity = new DecidedActivity(
                received.activity().id(), received.activity().type());
        return lane.submit(received, mode)
                .thenApply(decided -> Answers.of(place, decided))
                .exceptionally(failure -> place.refused(activity, problem(failure)))
                .toCompletableFuture();
    }

    private static Problem problem(Throwable failure) {
        Throwable undecided = ActivityProblems.undecided(failure);
        return undecided instanceof ProblemException known
                ? known.problem()
                : Failures.problem(undecided, UploadsResource.PATH);
    }
}
