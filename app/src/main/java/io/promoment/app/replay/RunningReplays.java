package io.promoment.app.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.ReplayFailure;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.PastDecisions;
import io.promoment.app.pipeline.PastRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** The replays of stretches of time that are under way: not more than there is room for, and none that nobody reads. */
@ApplicationScoped
class RunningReplays {
    private static final Logger LOG = Logger.getLogger(RunningReplays.class);

    private final PastDecisions decisions;
    private final ObjectMapper json;
    private final ReplaySettings settings;
    private final Semaphore free;

    @Inject
    RunningReplays(PastDecisions decisions, ObjectMapper json, ReplaySettings settings) {
        this.decisions = decisions;
        this.json = json;
        this.settings = settings;
        this.free = new Semaphore(settings.concurrent());
    }

    /**
     * Takes the room of one replay.
     *
     * @throws ProblemException 429 when there is none
     */
    void enter() {
        if (!free.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    ProblemType.TOO_MANY_AT_ONCE,
                    "%s under way: send this one again when it has ended, or end it by closing its connection"
                            .formatted(
                                    settings.concurrent() == 1
                                            ? "A replay is"
                                            : "%d replays are".formatted(settings.concurrent()))));
        }
    }

    /** Gives the room back. */
    void leave() {
        free.release();
    }

    /** Writes what comes of it until it ends or nobody reads any more. */
    void answer(PastRange range, OutputStream out) throws IOException {
        ReplayLines lines = new ReplayLines(json, out);
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
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            lines.write(new ReplayFailure(Problem.of(ProblemType.UNAVAILABLE, "The service stops")));
        }
    }
}
