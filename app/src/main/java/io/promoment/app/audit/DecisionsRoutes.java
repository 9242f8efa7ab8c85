package io.promoment.app.audit;

import io.promoment.api.Decision;
import io.promoment.api.DecisionFilter;
import io.promoment.api.DecisionsResource;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.app.http.ProblemException;
import io.promoment.core.decision.Ids;
import jakarta.inject.Inject;

class DecisionsRoutes implements DecisionsResource {
    private final Decisions decisions;

    @Inject
    DecisionsRoutes(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Page<Decision> list(DecisionFilter filter, Period period, PageRequest page) {
        return decisions.list(filter, period, page);
    }

    @Override
    public Decision get(String id) {
        return Ids.activityOf(id)
                .flatMap(decisions::ofActivity)
                .orElseThrow(() -> ProblemException.notFound("decision", "id", id));
    }
}
