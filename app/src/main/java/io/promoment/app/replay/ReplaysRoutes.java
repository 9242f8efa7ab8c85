package io.promoment.app.replay;

import io.promoment.api.Period;
import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.api.ReplayFilter;
import io.promoment.api.ReplaysResource;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.PastRange;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

class ReplaysRoutes implements ReplaysResource {
    private final RunningReplays running;
    private final RoutingContext routing;
    private final Clock clock = Clock.systemUTC();

    @Inject
    ReplaysRoutes(RunningReplays running, RoutingContext routing) {
        this.running = running;
        this.routing = routing;
    }

    @Override
    public Response replayAll(Period period, ReplayFilter filter) {
        checkNoBody(routing.request());
        PastRange range = range(period, filter);
        return Response.ok(running.answer(range, routing), LINES).build();
    }

    /** Passed over, a range that stands there would be replayed from the beginning of time. */
    private static void checkNoBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean hasBody = length == null ? request.headers().contains("Transfer-Encoding") : !length.equals("0");
        if (hasBody) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_REQUEST,
                    "A body is not read here: send from, to, promotion and customer in the query,"
                            + " such as POST /v1/replays?from=2026-11-01T00:00:00Z"));
        }
    }

    private PastRange range(Period period, ReplayFilter filter) {
        Instant now = clock.instant();
        Instant from = period.from() == null ? Instant.EPOCH : period.from();
        Instant to = period.to() == null || period.to().isAfter(now) ? now : period.to();
        if (from.isAfter(now)) {
            String detail = "from is %s, which lies ahead: nothing was decided then".formatted(from);
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    detail,
                    List.of(Fault.inParameter("from", detail, "send an instant that is past"))));
        }
        return new PastRange(from, to, filter.promotion(), filter.customer());
    }
}
