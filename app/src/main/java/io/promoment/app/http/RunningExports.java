package io.promoment.app.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Supplier;

/** The exports that are under way, whatever they are of. */
@ApplicationScoped
public class RunningExports {
    private final LongAnswers answers;

    @Inject
    RunningExports(ExportSettings settings, MeterRegistry metrics) {
        String full = "%d exports are under way: ask for this one again when one of them has ended"
                .formatted(settings.concurrent());
        this.answers =
                new LongAnswers(settings.concurrent(), Problem.of(ProblemType.UNAVAILABLE, full), settings.patience());
        metrics.gauge("promoment.exports.running", answers, LongAnswers::running);
    }

    /**
     * An export, as the answer to a request.
     *
     * @param beginning reads what comes first: what fails there has an answer of its own
     * @throws ProblemException 503 when there is no room for one more
     */
    public StreamingOutput answer(RoutingContext routing, Supplier<LongAnswers.Writing> beginning) {
        return answers.written(routing, beginning);
    }
}
