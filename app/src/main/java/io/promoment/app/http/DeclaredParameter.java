package io.promoment.app.http;

import io.promoment.api.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * A parameter as the contract declares it. The annotations that document it say what it may be, so that the document
 * and the check cannot differ.
 *
 * @param allowed the only values there are; empty when any is
 */
record DeclaredParameter(String name, boolean inPath, Class<?> type, List<String> allowed, long minimum, long maximum) {
    /** PostgreSQL keeps years that Java writes differently, and none of Java's largest. */
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    static List<DeclaredParameter> of(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(parameter -> read(parameter, parameter.getType()))
                .toList();
    }

    private static Stream<DeclaredParameter> read(AnnotatedElement declared, Class<?> type) {
        if (declared.isAnnotationPresent(BeanParam.class)) {
            return Stream.of(type.getDeclaredFields()).flatMap(field -> read(field, field.getType()));
        }
        QueryParam query = declared.getAnnotation(QueryParam.class);
        if (query != null) {
            return Stream.of(read(query.value(), false, type, declared));
        }
        PathParam path = declared.getAnnotation(PathParam.class);
        return path == null ? Stream.empty() : Stream.of(read(path.value(), true, type, declared));
    }

    private static DeclaredParameter read(String name, boolean inPath, Class<?> type, AnnotatedElement declared) {
        Parameter parameter = declared.getAnnotation(Parameter.class);
        if (parameter == null) {
            throw new IllegalStateException("parameter %s has no @Parameter".formatted(name));
        }
        var schema = parameter.schema();
        return new DeclaredParameter(
                name,
                inPath,
                type,
                List.of(schema.enumeration()),
                schema.minimum().isEmpty() ? Long.MIN_VALUE : Long.parseLong(schema.minimum()),
                schema.maximum().isEmpty() ? Long.MAX_VALUE : Long.parseLong(schema.maximum()));
    }

    /** What is wrong with the values sent for this parameter. */
    Optional<Problem.Fault> check(List<String> values) {
        if (values.size() > 1) {
            return fault("is given %d times".formatted(values.size()), "give it once");
        }
        String value = values.get(0);
        if (value.isEmpty()) {
            return fault("is empty", "leave it out or give it a value");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return fault("holds a control character", "send printable text");
        }
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return fault("is '%s', which it cannot be".formatted(value), "one of " + String.join(", ", allowed));
        }
        return checkType(value);
    }

    private Optional<Problem.Fault> checkType(String value) {
        if (type == Integer.class || type == Long.class || type == long.class) {
            return isInRange(value) ? Optional.empty() : fault("is '%s'".formatted(value), range());
        }
        if (type == Boolean.class || type == boolean.class) {
            boolean known = value.equals("true") || value.equals("false");
            return known ? Optional.empty() : fault("is '%s'".formatted(value), "true or false");
        }
        if (type == Instant.class && !isInstant(value)) {
            return fault(
                    "is '%s', not an ISO 8601 instant of the years 1970 to 9999 with a zone".formatted(value),
                    "write for example 2026-09-01T00:00:00Z (a + must be sent as %2B)");
        }
        return Optional.empty();
    }

    private boolean isInRange(String value) {
        try {
            long number = Long.parseLong(value);
            return number >= minimum && number <= maximum;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private String range() {
        return minimum == Long.MIN_VALUE
                ? "a whole number"
                : "a whole number from %d to %d".formatted(minimum, maximum);
    }

    private static boolean isInstant(String value) {
        try {
            Instant instant = Instant.parse(value);
            return !instant.isBefore(Instant.EPOCH) && instant.isBefore(YEAR_10000);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<Problem.Fault> fault(String detail, String hint) {
        return Optional.of(Problem.Fault.inParameter(name, "%s %s".formatted(name, detail), hint));
    }
}
