package io.promoment.app.explanations;

import io.promoment.api.DecisionExplanationResource;
import io.promoment.api.Explanation;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.PipelineUnavailableException;
import io.promoment.app.pipeline.Subject;
import io.promoment.app.pipeline.UnknownActivityException;
import io.promoment.core.decision.Ids;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

class DecisionExplanationRoutes implements DecisionExplanationResource {
    private final Explanations explanations;

    @Inject
    DecisionExplanationRoutes(Explanations explanations) {
        this.explanations = explanations;
    }

    @Override
    public Explanation explain(String id, @Nullable String promotion, @Nullable String rule) {
        String activity = Ids.activityOf(id).orElseThrow(() -> unknown(id));
        try {
            return explanations.of(new Subject.Past(activity), new Choice(promotion, rule));
        } catch (UnknownActivityException e) {
            throw unknown(id);
        } catch (PipelineUnavailableException e) {
            throw ExplanationsRoutes.problem(e);
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("decision", "id", id);
    }
}
