package io.promoment.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.UploadsResource;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Problems of requests that no resource sees: bodies that are refused unread, and paths where nothing is. */
@ApplicationScoped
class OutsideRoutes {
    /** Before everything else that Quarkus does. */
    private static final int FIRST = 100;

    private final ObjectMapper json;
    private final long mostBytes;
    private final Vertx vertx;

    @Inject
    OutsideRoutes(ObjectMapper json, HttpSettings settings, Vertx vertx) {
        this.json = json;
        this.vertx = vertx;
        this.mostBytes = settings.maximumBody().asLongValue();
    }

    void checkSize(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, FIRST);
    }

    void answerTheRest(@Observes Router router) {
        router.route().last().handler(this::nothingHere);
    }

    private void refuseTooLarge(RoutingContext request) {
        if (isUpload(request.normalizedPath())) {
            UnreadBody.takeAfterAnswer(request, vertx);
            request.next();
            return;
        }
        long most = BodyLimit.most(request.normalizedPath(), mostBytes);
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, 4 * most);
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > most) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            var unused = answer(request, BodyLimit.tooLarge(most))
                    .onComplete(answered -> request.request().connection().close());
        } else {
            request.next();
        }
    }

    /** The routes take it with a slash at its end, too. */
    private static boolean isUpload(String path) {
        return path.equals(UploadsResource.PATH) || path.equals(UploadsResource.PATH + "/");
    }

    private void nothingHere(RoutingContext request) {
        var unused = answer(
                request,
                Problem.of(
                        ProblemType.NO_SUCH_ROUTE,
                        ProblemMapping.noRoute(request.request().path())));
    }

    private Future<Void> answer(RoutingContext request, Problem problem) {
        return request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(problem.at(request.request().path())));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
