package io.promoment.app.replay;

import io.promoment.api.Period;
import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.api.ReplayFilter;
import io.promoment.api.ReplaysResource;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.PastRange;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

class ReplaysRoutes implements ReplaysResource {
    private final RunningReplays running;
    private final Clock clock = Clock.systemUTC();

    @Inject
    ReplaysRoutes(RunningReplays running) {
        this.running = running;
    }

    @Override
    public Response replayAll(Period period, ReplayFilter filter) {
        PastRange range = range(period, filter);
        running.enter();
        StreamingOutput lines = out -> {
            try {
                running.answer(range, out);
            } finally {
                running.leave();
            }
        };
        return Response.ok(lines, LINES).build();
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
