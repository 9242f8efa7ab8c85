package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body whose type is not said, or said only in part, or in another encoding than UTF-8, or compressed: JAX-RS
 * lets all of these through, and what is kept for years should not be a guess.
 */
public class BodyType {

    @ServerRequestFilter
    void check(ResourceInfo route, HttpHeaders headers) {
        Method contract = ParameterCheck.contractOf(route.getResourceMethod());
        Consumes takes = contract.getAnnotation(Consumes.class);
        if (takes == null || (mayBeLeftOut(contract) && isLeftOut(headers))) {
            return;
        }
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (!isOneOf(List.of(takes.value()), type)) {
            throw new ProblemException(refusal(type, List.of(takes.value())));
        }
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(compressed(encoding));
        }
    }

    private static boolean mayBeLeftOut(Method contract) {
        RequestBody body = contract.getAnnotation(RequestBody.class);
        return body != null && !body.required();
    }

    /** RFC 9112, 6.3: a request with neither header has no body. */
    private static boolean isLeftOut(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return headers.getHeaderString("Transfer-Encoding") == null && (length == null || length.equals("0"));
    }

    private static Problem compressed(String encoding) {
        return problem(
                "is encoded as '%s'".formatted(encoding), "send it as it is, without the header Content-Encoding");
    }

    /** @param taken the types that the route takes */
    static Problem refusal(@Nullable String type, List<String> taken) {
        return problem(
                "is %s".formatted(type == null ? "of no named type" : type),
                "send %s in UTF-8 and the header Content-Type: %s"
                        .formatted(taken.contains(MediaType.TEXT_PLAIN) ? "text" : "JSON", String.join(" or ", taken)));
    }

    private static Problem problem(String detail, String hint) {
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The body %s; %s".formatted(detail, hint),
                List.of(Problem.Fault.inBody("", detail, hint)));
    }

    /** Parameters other than the charset say nothing that JSON has use for. */
    static boolean isOneOf(List<String> taken, @Nullable String type) {
        return taken.contains(nameOf(type))
                && parts(type)
                        .skip(1)
                        .filter(part -> part.startsWith("charset"))
                        .allMatch(BodyType::isUtf8);
    }

    /** The type without its parameters, for example {@code application/json}. */
    public static String nameOf(@Nullable String type) {
        return parts(type).findFirst().orElse("");
    }

    private static Stream<String> parts(@Nullable String type) {
        return type == null
                ? Stream.empty()
                : Stream.of(type.toLowerCase(Locale.ROOT).split(";", -1)).map(String::strip);
    }

    private static boolean isUtf8(String charset) {
        return charset.replace("\"", "").replace(" ", "").equals("charset=utf-8");
    }
}
