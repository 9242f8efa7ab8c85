package io.promoment.app.activities;

import io.promoment.api.ActivitiesResource;
import io.promoment.api.ActivityFilter;
import io.promoment.api.ActivitySummary;
import io.promoment.api.Decision;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.api.StoredActivity;
import io.promoment.app.audit.DecisionAnswer;
import io.promoment.app.audit.Decisions;
import io.promoment.app.http.BodyType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.intake.CloudEvents;
import io.promoment.app.intake.Envelope;
import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.Mode;
import io.promoment.app.pipeline.Pipeline;
import io.promoment.core.activity.InvalidActivityException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class ActivitiesRoutes implements ActivitiesResource {
    private final Intake intake;
    private final Pipeline pipeline;
    private final Activities activities;
    private final Decisions decisions;
    private final HttpHeaders headers;

    @Inject
    ActivitiesRoutes(
            Intake intake, Pipeline pipeline, Activities activities, Decisions decisions, HttpHeaders headers) {
        this.intake = intake;
        this.pipeline = pipeline;
        this.activities = activities;
        this.decisions = decisions;
        this.headers = headers;
    }

    @Override
    public CompletionStage<Decision> post(byte[] activity, boolean dryRun) {
        Received received = receive(activity);
        return (dryRun ? pipeline.dryRun(received) : pipeline.submit(received, Mode.DECIDE))
                .thenApply(DecisionAnswer::of)
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(ActivityProblems.undecided(failure)));
    }

    private Received receive(byte[] body) {
        Envelope envelope = envelope();
        try {
            return switch (envelope) {
                case NONE -> intake.receive(body, null);
                case STRUCTURED_EVENT -> intake.receive(CloudEvents.structured(body));
                case BINARY_EVENT -> intake.receive(CloudEvents.binary(headers::getHeaderString, body));
            };
        } catch (InvalidActivityException e) {
            throw ActivityProblems.invalid(e, envelope);
        }
    }

    private Envelope envelope() {
        String type = BodyType.nameOf(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        if (type.equals(EVENT)) {
            return Envelope.STRUCTURED_EVENT;
        }
        return CloudEvents.isBinary(headers::getHeaderString) ? Envelope.BINARY_EVENT : Envelope.NONE;
    }

    @Override
    public Page<ActivitySummary> list(ActivityFilter filter, Period period, PageRequest page) {
        return activities.list(filter, period, page);
    }

    @Override
    public StoredActivity get(String id) {
        return activities.byId(id).orElseThrow(() -> unknown(id));
    }

    @Override
    public Decision decision(String id) {
        return decisions.ofActivity(id).orElseThrow(() -> unknown(id));
    }

    private ProblemException unknown(String id) {
        return activities
                .decidedAt(id)
                .map(at -> ProblemException.noLongerKept(id, at))
                .orElseGet(() -> ProblemException.notFound("activity", "id", id));
    }
}
