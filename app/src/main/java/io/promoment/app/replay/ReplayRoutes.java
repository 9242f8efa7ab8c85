package io.promoment.app.replay;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.Replay;
import io.promoment.api.ReplayResource;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.PastDecisions;
import io.promoment.app.pipeline.PipelineUnavailableException;
import io.promoment.app.pipeline.Subject;
import io.promoment.app.pipeline.UnknownActivityException;
import io.promoment.core.decision.Ids;
import jakarta.inject.Inject;

class ReplayRoutes implements ReplayResource {
    private final PastDecisions decisions;

    @Inject
    ReplayRoutes(PastDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Replay replay(String id) {
        String activity = Ids.activityOf(id).orElseThrow(() -> ProblemException.notFound("decision", "id", id));
        try {
            return Replays.of(decisions.recollect(new Subject.Past(activity)));
        } catch (UnknownActivityException e) {
            throw ProblemException.notFound("decision", "id", id);
        } catch (PipelineUnavailableException e) {
            throw new ProblemException(Problem.of(ProblemType.UNAVAILABLE, String.valueOf(e.getMessage())));
        }
    }
}
