package io.promoment.app.explanations;

import io.promoment.api.Explanation;
import io.promoment.api.ExplanationsResource;
import io.promoment.app.activities.ActivityProblems;
import io.promoment.app.http.ProblemException;
import io.promoment.app.intake.Envelope;
import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.ActivityConflictException;
import io.promoment.app.pipeline.PipelineUnavailableException;
import io.promoment.app.pipeline.Subject;
import io.promoment.core.activity.InvalidActivityException;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

class ExplanationsRoutes implements ExplanationsResource {
    private final Intake intake;
    private final Explanations explanations;

    @Inject
    ExplanationsRoutes(Intake intake, Explanations explanations) {
        this.intake = intake;
        this.explanations = explanations;
    }

    @Override
    public Explanation explain(byte[] activity, @Nullable String promotion, @Nullable String rule) {
        Received received = receive(activity);
        try {
            return explanations.of(new Subject.Posted(received), new Choice(promotion, rule));
        } catch (ActivityConflictException | PipelineUnavailableException e) {
            throw problem(e);
        }
    }

    private Received receive(byte[] activity) {
        try {
            return intake.receive(activity, null);
        } catch (InvalidActivityException e) {
            throw ActivityProblems.invalid(e, Envelope.NONE);
        }
    }

    static ProblemException problem(RuntimeException undecided) {
        if (ActivityProblems.undecided(undecided) instanceof ProblemException problem) {
            return problem;
        }
        throw undecided;
    }
}
