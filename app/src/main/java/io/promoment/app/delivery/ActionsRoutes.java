package io.promoment.app.delivery;

import io.promoment.api.Action;
import io.promoment.api.ActionFilter;
import io.promoment.api.ActionsResource;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.app.http.ProblemException;
import jakarta.inject.Inject;

class ActionsRoutes implements ActionsResource {
    private final Actions actions;

    @Inject
    ActionsRoutes(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Page<Action> list(ActionFilter filter, Period period, PageRequest page) {
        return actions.list(filter, period, page);
    }

    @Override
    public Action get(String id) {
        return actions.byId(id).orElseThrow(() -> ProblemException.notFound("action", "id", id));
    }
}
