package io.promoment.app.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.Decision;
import io.promoment.api.DecisionFilter;
import io.promoment.api.DecisionsResource;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.api.UploadsResource;
import io.promoment.app.http.JsonLines;
import io.promoment.app.http.ProblemException;
import io.promoment.app.http.RunningExports;
import io.promoment.core.decision.Ids;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

class DecisionsRoutes implements DecisionsResource {
    private final Decisions decisions;
    private final RunningExports exports;
    private final ObjectMapper json;
    private final RoutingContext routing;

    @Inject
    DecisionsRoutes(Decisions decisions, RunningExports exports, ObjectMapper json, RoutingContext routing) {
        this.decisions = decisions;
        this.exports = exports;
        this.json = json;
        this.routing = routing;
    }

    @Override
    public Page<Decision> list(DecisionFilter filter, Period period, PageRequest page) {
        return decisions.list(filter, period, page);
    }

    @Override
    public Response export(DecisionFilter filter, Period period) {
        StreamingOutput lines = exports.answer(routing, () -> {
            DecisionsExport export = DecisionsExport.begin(decisions, filter, period);
            return out ->
                    export.write(new JsonLines(json, out), routing.request().path());
        });
        return Response.ok(lines, UploadsResource.LINES).build();
    }

    @Override
    public Decision get(String id) {
        Optional<String> activity = Ids.activityOf(id);
        return activity.flatMap(decisions::withReadings).orElseThrow(() -> activity.flatMap(decisions::decidedAt)
                .map(at -> ProblemException.noLongerKept(activity.orElseThrow(), at))
                .orElseGet(() -> ProblemException.notFound("decision", "id", id)));
    }
}
