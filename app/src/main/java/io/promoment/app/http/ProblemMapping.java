package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a route throws into a problem. */
class ProblemMapping {
    /** Long enough for a queue to get shorter, or a database to come back. */
    private static final int SECONDS_TO_WAIT = 2;

    @ServerExceptionMapper
    Response problem(ProblemException thrown, UriInfo uri) {
        return answer(thrown.problem(), uri);
    }

    @ServerExceptionMapper
    Response noRoute(NotFoundException thrown, UriInfo uri) {
        return answer(Problem.of(ProblemType.NO_SUCH_ROUTE, noRoute(uri.getPath())), uri);
    }

    static String noRoute(String path) {
        return "Nothing answers at %s; /q/openapi lists what does".formatted(path);
    }

    @ServerExceptionMapper
    Response method(NotAllowedException thrown, UriInfo uri) {
        String detail = "%s does not answer this method".formatted(uri.getPath());
        Response answer = answer(Problem.of(ProblemType.METHOD_NOT_ALLOWED, detail), uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, AllowedMethods.at(uri.getPath()))
                .build();
    }

    @ServerExceptionMapper
    Response accept(NotAcceptableException thrown, UriInfo uri, Request request) {
        String detail = "The answer is %s, which the Accept header leaves out"
                .formatted(String.join(" or ", AllowedMethods.answersAt(uri.getPath(), request.getMethod())));
        return answer(Problem.of(ProblemType.NOT_ACCEPTABLE, detail), uri);
    }

    @ServerExceptionMapper
    Response mediaType(NotSupportedException thrown, UriInfo uri, HttpHeaders headers) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return answer(BodyType.refusal(type, AllowedMethods.typesAt(uri.getPath())), uri);
    }

    @ServerExceptionMapper
    Response other(WebApplicationException thrown, UriInfo uri) {
        if (thrown instanceof ClientErrorException) {
            return answer(
                    Problem.of(ProblemType.BAD_REQUEST, "The request is not well-formed HTTP for this route"), uri);
        }
        return failure(thrown, uri);
    }

    @ServerExceptionMapper
    Response failure(Throwable thrown, UriInfo uri) {
        return answer(Failures.problem(thrown, path(uri)));
    }

    /** As it was sent; encoded again where the request names no host, as HTTP/1.0 allows, and so is no whole URI. */
    private static String path(UriInfo uri) {
        try {
            return uri.getRequestUri().getRawPath();
        } catch (RuntimeException noHost) {
            return encoded(uri.getPath());
        }
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            return "/"; // no path that anything answers at
        }
    }

    private static Response answer(Problem problem, UriInfo uri) {
        return answer(problem.at(path(uri)));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT).build();
            default -> answer.build();
        };
    }
}
