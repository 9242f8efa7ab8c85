package io.promoment.app.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.api.Trial;
import io.promoment.api.TrialsResource;
import io.promoment.app.activities.ActivityProblems;
import io.promoment.app.audit.DecisionAnswer;
import io.promoment.app.http.ProblemException;
import io.promoment.app.http.SentBody;
import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.Decided;
import io.promoment.app.pipeline.Pipeline;
import io.promoment.app.pipeline.Subject;
import io.promoment.app.pipeline.UnknownActivityException;
import io.promoment.app.promotions.DraftRulesets;
import io.promoment.core.activity.InvalidActivityException;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class TrialsRoutes implements TrialsResource {
    private static final String ACTIVITY = "activity";
    private static final String ACTIVITY_ID = "activity_id";
    private static final int LONGEST_ID = 1_000;

    private final Intake intake;
    private final Pipeline pipeline;
    private final DraftRulesets rulesets;

    @Inject
    TrialsRoutes(Intake intake, Pipeline pipeline, DraftRulesets rulesets) {
        this.intake = intake;
        this.pipeline = pipeline;
        this.rulesets = rulesets;
    }

    /** Compiles before it asks. */
    @Override
    @Blocking
    public CompletionStage<Trial> attempt(String name, byte[] request) {
        Subject subject = subject(SentBody.read(request, ACTIVITY, ACTIVITY_ID));
        DraftRulesets.Sides sides = rulesets.of(name);
        return pipeline.compare(subject, List.of(sides.draft(), sides.live()))
                .thenApply(TrialsRoutes::answer)
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(problem(failure)));
    }

    private static Trial answer(List<Decided> decided) {
        return new Trial(DecisionAnswer.of(decided.get(0)), DecisionAnswer.of(decided.get(1)));
    }

    private Subject subject(SentBody sent) {
        JsonNode activity = sent.get(ACTIVITY);
        String id = sent.text(ACTIVITY_ID, LONGEST_ID);
        if (activity != null && id == null) {
            return new Subject.Posted(receive(activity));
        }
        if (activity == null && id != null) {
            return new Subject.Past(id);
        }
        String detail = id == null ? "has neither activity nor activity_id" : "has both activity and activity_id";
        throw SentBody.invalid("", detail, "send one of them");
    }

    private Received receive(JsonNode activity) {
        try {
            return intake.receive(activity.toString().getBytes(StandardCharsets.UTF_8), null);
        } catch (InvalidActivityException e) {
            throw SentBody.invalid("/" + ACTIVITY + e.pointer(), e.detail(), e.hint());
        }
    }

    private static Throwable problem(Throwable failure) {
        Throwable cause = ActivityProblems.undecided(failure, "/" + ACTIVITY);
        if (cause instanceof UnknownActivityException unknown) {
            String detail = "No activity has the id " + unknown.activity();
            return new ProblemException(Problem.of(
                    ProblemType.NOT_FOUND,
                    detail,
                    List.of(Fault.inBody("/" + ACTIVITY_ID, detail, "send one that a list or a decision shows"))));
        }
        return cause;
    }
}
