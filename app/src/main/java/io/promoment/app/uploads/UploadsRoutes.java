package io.promoment.app.uploads;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.UploadsResource;
import io.promoment.app.http.BodyType;
import io.promoment.app.http.HttpSettings;
import io.promoment.app.http.ProblemException;
import io.promoment.app.intake.Envelope;
import io.promoment.app.intake.Intake;
import io.promoment.app.pipeline.Mode;
import io.promoment.app.pipeline.Pipeline;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

class UploadsRoutes implements UploadsResource {
    private final Intake intake;
    private final Pipeline pipeline;
    private final RunningUploads running;
    private final UploadSettings settings;
    private final int mostBytes;
    private final RoutingContext routing;

    @Inject
    UploadsRoutes(
            Intake intake,
            Pipeline pipeline,
            RunningUploads running,
            UploadSettings settings,
            HttpSettings http,
            RoutingContext routing) {
        this.intake = intake;
        this.pipeline = pipeline;
        this.running = running;
        this.settings = settings;
        this.mostBytes = Math.toIntExact(http.maximumBody().asLongValue());
        this.routing = routing;
    }

    @Override
    public Response post(InputStream body, String mode) {
        return Response.ok(running.answer(routing, () -> upload(body, mode)), LINES)
                .build();
    }

    private Upload upload(InputStream body, String mode) {
        String type = BodyType.nameOf(routing.request().getHeader(HttpHeaders.CONTENT_TYPE));
        Handover handover = new Handover(
                intake,
                pipeline.lane(),
                mode.equals("import") ? Mode.IMPORT : Mode.DECIDE,
                type.equals(EVENTS) ? Envelope.STRUCTURED_EVENT : Envelope.NONE);
        Window window = new Window(
                settings.window(), Math.toIntExact(settings.windowBytes().asLongValue()));
        return new Upload(pieces(body, type), handover, window);
    }

    private Pieces pieces(InputStream body, String type) {
        Cut cut = new Cut(mostBytes);
        UploadBytes bytes = new UploadBytes(body);
        try {
            bytes.skipByteOrderMark();
            return type.equals(LINES) || type.equals(JSON_LINES) ? new LinePieces(bytes, cut) : array(bytes, cut);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_REQUEST, "The body could not be read: " + e.getMessage()));
        }
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
}
