package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body whose type is not said, or said only in part, or in another encoding than UTF-8: JAX-RS lets all of
 * these through, and what is kept for years should not be a guess.
 */
class BodyType {

    @ServerRequestFilter
    void check(ResourceInfo route, HttpHeaders headers) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean takesBody = ParameterCheck.contractOf(route.getResourceMethod()).isAnnotationPresent(Consumes.class);
        if (takesBody && !isJson(type)) {
            throw new ProblemException(refusal(type));
        }
    }

    static Problem refusal(@Nullable String type) {
        String detail = "The body is %s".formatted(type == null ? "of no named type" : type);
        String hint = "send JSON in UTF-8 and the header Content-Type: application/json";
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                detail + "; " + hint,
                List.of(Problem.Fault.inBody("", detail, hint)));
    }

    /** Parameters other than the charset say nothing that JSON has use for. */
    static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        List<String> parts = Stream.of(type.toLowerCase(Locale.ROOT).split(";", -1))
                .map(String::strip)
                .toList();
        return parts.get(0).equals("application/json")
                && parts.stream().filter(part -> part.startsWith("charset")).allMatch(BodyType::isUtf8);
    }

    private static boolean isUtf8(String charset) {
        return charset.replace("\"", "").replace(" ", "").equals("charset=utf-8");
    }
}
