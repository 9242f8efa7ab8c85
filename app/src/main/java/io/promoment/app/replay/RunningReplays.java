package io.promoment.app.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.ReplayFailure;
import io.promoment.app.http.JsonLines;
import io.promoment.app.http.LongAnswers;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.PastDecisions;
import io.promoment.app.pipeline.PastRange;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** The replays of stretches of time that are under way. */
@ApplicationScoped
class RunningReplays {
    private static final Logger LOG = Logger.getLogger(RunningReplays.class);

    private final PastDecisions decisions;
    private final ObjectMapper json;
    private final ReplaySettings settings;
    private final LongAnswers answers;

    @Inject
    RunningReplays(PastDecisions decisions, ObjectMapper json, ReplaySettings settings, MeterRegistry metrics) {
        this.decisions = decisions;
        this.json = json;
        this.settings = settings;
        String full = "%s under way: send this one again when it has ended, or end it by closing its connection"
                .formatted(
                        settings.concurrent() == 1 ? "A replay is" : "%d replays are".formatted(settings.concurrent()));
        this.answers = new LongAnswers(
                settings.concurrent(), Problem.of(ProblemType.TOO_MANY_AT_ONCE, full), settings.patience());
        metrics.gauge("promoment.replays.running", answers, LongAnswers::running);
    }

    /**
     * A replay, as the answer to a request.
     *
     * @throws ProblemException 429 when there is no room for one more
     */
    StreamingOutput answer(PastRange range, RoutingContext routing) {
        return answers.written(routing, () -> out -> write(range, out));
    }

    /** Writes what comes of it until it ends or nobody reads any more. */
    private void write(PastRange range, OutputStream out) throws IOException, InterruptedException {
        RangeReplay.Lines lines = RangeReplay.Lines.asJson(new JsonLines(json, out));
        try {
            new RangeReplay(decisions.parts(range, settings.memory().asLongValue()), settings.threads()).run(lines);
        } catch (SQLException e) {
            LOG.warn("A replay ended before its end", e);
            lines.write(new ReplayFailure(
                    Problem.of(ProblemType.UNAVAILABLE, "The database does not answer: send this one again")));
        } catch (RuntimeException e) {
            LOG.error("A replay ended before its end", e);
            lines.write(new ReplayFailure(
                    Problem.of(ProblemType.INTERNAL, "The replay could not go on; the log says why")));
        }
    }
}
