package io.promoment.app.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.http.ResponseSink;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The exports that are under way: not more than there is room for, and none that nobody reads. */
@ApplicationScoped
class RunningExports {
    private static final Logger LOG = Logger.getLogger(RunningExports.class);

    private final ObjectMapper json;
    private final ExportSettings settings;
    private final Semaphore free;

    @Inject
    RunningExports(ObjectMapper json, ExportSettings settings) {
        this.json = json;
        this.settings = settings;
        this.free = new Semaphore(settings.concurrent());
    }

    /**
     * The lines of an export, as the answer to a request.
     *
     * @param beginning reads its first page
     * @throws ProblemException 503 when there is no room
     */
    StreamingOutput answer(Supplier<DecisionsExport> beginning, HttpServerRequest request) {
        if (!free.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    ProblemType.UNAVAILABLE,
                    "%d exports are under way: ask for this one again when one of them has ended"
                            .formatted(settings.concurrent())));
        }
        try {
            DecisionsExport export = beginning.get();
            return unused -> {
                try {
                    write(export, request);
                } finally {
                    free.release();
                }
            };
        } catch (RuntimeException failed) {
            free.release();
            throw failed;
        }
    }

    private void write(DecisionsExport export, HttpServerRequest request) {
        try {
            ResponseSink sink = new ResponseSink(request.response(), settings.patience());
            export.write(new ExportLines(json, sink), request.path());
        } catch (IOException gone) {
            LOG.debug("The reader of an export is gone", gone);
            ResponseSink.cut(request);
        }
    }
}
