package io.promoment.app.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.app.http.LongAnswers;
import io.promoment.app.http.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The uploads that are under way. */
@ApplicationScoped
class RunningUploads {
    private final ObjectMapper json;
    private final long backlog;
    private final LongAnswers answers;
    private final ExecutorService readers = Executors.newCachedThreadPool(task -> new Thread(task, "upload-reader"));

    @Inject
    RunningUploads(ObjectMapper json, UploadSettings settings, MeterRegistry metrics) {
        this.json = json;
        this.backlog = settings.backlog().asLongValue();
        String full = "%d uploads are under way: send this one again when one of them has ended"
                .formatted(settings.concurrent());
        this.answers =
                new LongAnswers(settings.concurrent(), Problem.of(ProblemType.UNAVAILABLE, full), settings.patience());
        metrics.gauge("promoment.uploads.running", answers, LongAnswers::running);
    }

    /** @throws ProblemException 503 when there is no room for one more */
    StreamingOutput answer(RoutingContext routing, Supplier<Upload> beginning) {
        return answers.sent(routing, () -> {
            Upload upload = beginning.get();
            return sink -> {
                try (Backlog waiting = new Backlog(backlog)) {
                    upload.answer(json, new AnswerStream(sink, waiting), readers);
                }
            };
        });
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
