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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a route throws into a problem. What is not foreseen tells nothing of the inside, only where the log has it. */
class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

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
    Response accept(NotAcceptableException thrown, UriInfo uri) {
        String detail = "The answer is application/json, which the Accept header leaves out";
        return answer(Problem.of(ProblemType.NOT_ACCEPTABLE, detail), uri);
    }

    @ServerExceptionMapper
    Response mediaType(NotSupportedException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(BodyType.refusal(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)), uri);
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
        if (isOutage(thrown)) {
            LOG.warnf("%s: the database does not answer: %s", uri.getPath(), thrown);
            String detail = "The database does not answer; send the request again";
            return answer(Problem.of(ProblemType.UNAVAILABLE, detail), uri);
        }
        UUID id = UUID.randomUUID();
        LOG.errorf(thrown, "%s failed, told the caller to look for %s", uri.getPath(), id);
        String detail = "The service failed; its log knows more under %s".formatted(id);
        return answer(Problem.of(ProblemType.INTERNAL, detail).at("urn:uuid:" + id));
    }

    /** Connections lost, resources used up, the server shutting down; a pool that has none to give names no state. */
    private static boolean isOutage(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
            }
        }
        return false;
    }

    private static Response answer(Problem problem, UriInfo uri) {
        return answer(problem.at(uri.getRequestUri().getRawPath()));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return (problem.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer).build();
    }
}
