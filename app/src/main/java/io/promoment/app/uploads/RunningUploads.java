package io.promoment.app.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.http.ResponseSink;
import io.promoment.app.http.Sink;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** The uploads that are under way: not more than there is room for, and none that nobody waits for. */
@ApplicationScoped
class RunningUploads {
    private static final Logger LOG = Logger.getLogger(RunningUploads.class);

    private final ObjectMapper json;
    private final UploadSettings settings;
    private final Semaphore free;
    private final ExecutorService readers = Executors.newCachedThreadPool(task -> new Thread(task, "upload-reader"));

    @Inject
    RunningUploads(ObjectMapper json, UploadSettings settings, MeterRegistry metrics) {
        this.json = json;
        this.settings = settings;
        this.free = new Semaphore(settings.concurrent());
        metrics.gauge("promoment.uploads.running", free, room -> settings.concurrent() - room.availablePermits());
    }

    /**
     * Takes the room of one upload.
     *
     * @throws ProblemException 503 when there is none
     */
    void enter() {
        if (!free.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    ProblemType.UNAVAILABLE,
                    "%d uploads are under way: send this one again when one of them has ended"
                            .formatted(settings.concurrent())));
        }
    }

    /** Gives the room back. */
    void leave() {
        free.release();
    }

    /** Answers an upload. Where that does not come to its end the connection is cut, so that the answer does not look whole. */
    void answer(Upload upload, HttpServerRequest request) {
        Sink sink = new ResponseSink(request.response(), settings.patience());
        boolean ended = false;
        try (Backlog backlog = new Backlog(settings.backlog().asLongValue())) {
            upload.answer(new AnswerLines(json, new AnswerStream(sink, backlog)), readers);
            ended = true;
        } catch (IOException gone) {
            LOG.debug("The sender of an upload is gone", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!ended) {
                ResponseSink.cut(request);
            }
        }
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
