package io.promoment.app.http;

import io.promoment.api.ActionsResource;
import io.promoment.api.ActivitiesResource;
import io.promoment.api.AuditResource;
import io.promoment.api.AuditStreamsResource;
import io.promoment.api.ChangesResource;
import io.promoment.api.CustomersResource;
import io.promoment.api.DecisionsResource;
import io.promoment.api.DraftsResource;
import io.promoment.api.LifecycleResource;
import io.promoment.api.PromotionsResource;
import io.promoment.api.ReplayResource;
import io.promoment.api.ReplaysResource;
import io.promoment.api.RulesetsResource;
import io.promoment.api.TrialsResource;
import io.promoment.api.UploadsResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that a path of the contract answers, which RFC 9110 wants said with a 405. */
final class AllowedMethods {
    private static final List<Class<?>> CONTRACT = List.of(
            ActionsResource.class,
            ActivitiesResource.class,
            AuditResource.class,
            AuditStreamsResource.class,
            ChangesResource.class,
            CustomersResource.class,
            DecisionsResource.class,
            DraftsResource.class,
            LifecycleResource.class,
            PromotionsResource.class,
            ReplayResource.class,
            ReplaysResource.class,
            RulesetsResource.class,
            TrialsResource.class,
            UploadsResource.class);

    private AllowedMethods() {}

    /** For example {@code GET, POST}; empty for a path that is not in the contract. */
    static String at(String path) {
        return methods(path).flatMap(AllowedMethods::verbs).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** The types of body that a path takes. */
    static List<String> typesAt(String path) {
        return methods(path)
                .map(method -> method.getAnnotation(Consumes.class))
                .filter(Objects::nonNull)
                .flatMap(takes -> Stream.of(takes.value()))
                .distinct()
                .toList();
    }

    /** The types of answer that a path gives to a method. */
    static List<String> answersAt(String path, String verb) {
        return methods(path)
                .filter(method -> verbs(method).anyMatch(verb::equals))
                .map(method -> {
                    Produces own = method.getAnnotation(Produces.class);
                    return own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
                })
                .filter(Objects::nonNull)
                .flatMap(gives -> Stream.of(gives.value()))
                .distinct()
                .toList();
    }

    private static Stream<Method> methods(String path) {
        return CONTRACT.stream().flatMap(resource -> Stream.of(resource.getMethods())
                .filter(method -> path.matches(template(resource, method))));
    }

    private static String template(Class<?> resource, Method method) {
        Path path = method.getAnnotation(Path.class);
        return (resource.getAnnotation(Path.class).value() + (path == null ? "" : path.value()))
                        .replaceAll("\\{[a-z]+}", "[^/]+")
                + "/?";
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }
}
