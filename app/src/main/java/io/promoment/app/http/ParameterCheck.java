package io.promoment.app.http;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that a route does not know or cannot read, before it is asked. A misspelt filter would otherwise
 * show everything, and a number that is none would be answered with 404.
 */
class ParameterCheck {
    private final Map<Method, List<DeclaredParameter>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo route, UriInfo uri) {
        Method method = route.getResourceMethod();
        List<DeclaredParameter> parameters =
                declared.computeIfAbsent(method, known -> DeclaredParameter.of(contractOf(known)));
        List<Problem.Fault> faults = faults(parameters, uri);
        if (!faults.isEmpty()) {
            String detail = faults.stream().map(Problem.Fault::detail).collect(Collectors.joining("; "));
            throw new ProblemException(Problem.of(ProblemType.INVALID_PARAMETER, detail, faults));
        }
    }

    private static List<Problem.Fault> faults(List<DeclaredParameter> parameters, UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        List<Problem.Fault> faults = new ArrayList<>();
        unknown(parameters, query).forEach(faults::add);
        for (DeclaredParameter parameter : parameters) {
            List<String> values = (parameter.inPath() ? uri.getPathParameters() : query).get(parameter.name());
            Optional.ofNullable(values).flatMap(parameter::check).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            backwards(parameters, query).ifPresent(faults::add);
        }
        return faults;
    }

    /** Of instants that were checked before. */
    private static Optional<Problem.Fault> backwards(
            List<DeclaredParameter> parameters, MultivaluedMap<String, String> query) {
        if (parameters.stream().noneMatch(parameter -> parameter.type() == Instant.class)) {
            return Optional.empty();
        }
        String from = query.getFirst("from");
        String to = query.getFirst("to");
        return from != null && to != null && Instant.parse(from).isAfter(Instant.parse(to))
                ? Optional.of(Problem.Fault.inParameter(
                        "from", "from is later than to", "send a from that is not after the to"))
                : Optional.empty();
    }

    private static Stream<Problem.Fault> unknown(
            List<DeclaredParameter> parameters, MultivaluedMap<String, String> query) {
        List<String> known = parameters.stream()
                .filter(parameter -> !parameter.inPath())
                .map(DeclaredParameter::name)
                .toList();
        String hint = known.isEmpty() ? "this route has none" : "one of " + String.join(", ", known);
        return query.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name ->
                        Problem.Fault.inParameter(name, "%s is not a parameter of this route".formatted(name), hint));
    }

    /** The annotations stand on the interface of the contract. */
    static Method contractOf(Method method) {
        for (Class<?> contract : method.getDeclaringClass().getInterfaces()) {
            for (Method candidate : contract.getMethods()) {
                if (candidate.getName().equals(method.getName())
                        && List.of(candidate.getParameterTypes()).equals(List.of(method.getParameterTypes()))) {
                    return candidate;
                }
            }
        }
        return method;
    }
}
