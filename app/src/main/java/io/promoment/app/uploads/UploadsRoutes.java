package io.promoment.app.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.UploadsResource;
import io.promoment.app.http.BodyType;
import io.promoment.app.http.HttpSettings;
import io.promoment.app.http.ProblemException;
import io.promoment.app.intake.Intake;
import io.promoment.app.pipeline.Mode;
import io.promoment.app.pipeline.Pipeline;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

class UploadsRoutes implements UploadsResource {
    private static final Logger LOG = Logger.getLogger(UploadsRoutes.class);

    private final Intake intake;
    private final Pipeline pipeline;
    private final ObjectMapper json;
    private final UploadSettings settings;
    private final int mostBytes;
    private final RoutingContext routing;
    private final Vertx vertx;
    private final Semaphore free;
    private final ExecutorService readers = Executors.newCachedThreadPool(task -> new Thread(task, "upload-reader"));

    @Inject
    UploadsRoutes(
            Intake intake,
            Pipeline pipeline,
            ObjectMapper json,
            UploadSettings settings,
            HttpSettings http,
            RoutingContext routing,
            Vertx vertx) {
        this.intake = intake;
        this.pipeline = pipeline;
        this.json = json;
        this.settings = settings;
        this.mostBytes = Math.toIntExact(http.maximumBody().asLongValue());
        this.routing = routing;
        this.vertx = vertx;
        this.free = new Semaphore(settings.concurrent());
    }

    @Override
    public Response post(InputStream body, String mode) {
        if (!free.tryAcquire()) {
            throw new ProblemException(Problem.of(
                    ProblemType.UNAVAILABLE,
                    "%d uploads are under way: send this one again when one has ended"
                            .formatted(settings.concurrent())));
        }
        routing.addEndHandler(ended -> free.release());
        Handover handover = new Handover(intake, pipeline, mode.equals("import") ? Mode.IMPORT : Mode.DECIDE);
        Window window = new Window(
                settings.window(), Math.toIntExact(settings.windowBytes().asLongValue()));
        Upload upload = new Upload(pieces(body), handover, window);
        HttpServerResponse response = routing.response();
        return Response.ok((StreamingOutput) answers -> answer(upload, answers, response), LINES)
                .build();
    }

    private Pieces pieces(InputStream body) {
        Cut cut = new Cut(mostBytes);
        UploadBytes bytes = new UploadBytes(body);
        try {
            bytes.skipByteOrderMark();
            return isArray() ? array(bytes, cut) : new LinePieces(bytes, cut);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "The body could not be read: " + e.getMessage()));
        }
    }

    private boolean isArray() {
        return BodyType.nameOf(routing.request().getHeader(HttpHeaders.CONTENT_TYPE))
                .equals(MediaType.APPLICATION_JSON);
    }

    private static Pieces array(UploadBytes bytes, Cut cut) throws IOException {
        Pieces array = ArrayPieces.begin(bytes, cut);
        if (array == null) {
            String detail = bytes.peek() == UploadBytes.END ? "is empty" : "is not a JSON array";
            String hint = "send [activity, activity, …], or one activity a line and Content-Type: " + LINES;
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_ACTIVITY,
                    "The body %s: %s".formatted(detail, hint),
                    List.of(Problem.Fault.inBody("", detail, hint))));
        }
        return array;
    }

    private void answer(Upload upload, OutputStream out, HttpServerResponse response) throws IOException {
        PatientOutput answers = new PatientOutput(out);
        long watch = vertx.setPeriodic(settings.patience().toMillis() / 4 + 1, tick -> {
            if (answers.hasWaited(settings.patience())) {
                response.reset();
            }
        });
        try {
            upload.answer(new AnswerLines(json, answers), readers);
        } catch (IOException gone) {
            LOG.debug("The sender of an upload is gone", gone);
            response.reset();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            response.reset();
        } finally {
            vertx.cancelTimer(watch);
        }
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }
}
