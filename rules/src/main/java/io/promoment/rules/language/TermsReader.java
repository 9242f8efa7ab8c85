package io.promoment.rules.language;

import io.promoment.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes sense of a rule's annotations once its pattern is known: limits name accessors of it. */
final class TermsReader {

    private final Problems problems;
    private final TermReader terms;
    private final SortedMap<String, Annotation> annotations;

    /** @param scope what a limit can name: the accessors of the activity and what the rule bound */
    TermsReader(SortedMap<String, Annotation> annotations, Scope scope, Problems problems) {
        this.annotations = annotations;
        this.problems = problems;
        this.terms = new TermReader(problems, scope);
    }

    Terms read() {
        Token exclusive = value("exclusive");
        Token priority = value("priority");
        Token valid = value("valid");
        if (priority != null && !annotations.containsKey("exclusive")) {
            problems.add(priority, "@priority counts within an exclusive group", "add @exclusive(\"group\")");
        }
        return new Terms(
                text("title"),
                text("owner"),
                all("limit", terms::limit),
                all("budget", terms::budget),
                valid == null ? null : ValidityReader.read(valid, problems),
                exclusive == null ? null : exclusive.text(),
                priority != null && AnnotationParser.isPriority(priority) ? Integer.parseInt(priority.text()) : 0,
                annotations.containsKey("on_effects"));
    }

    private @Nullable String text(String name) {
        Token value = value(name);
        if (value != null && value.text().isBlank()) {
            problems.add(value, "@" + name + " is empty", "write a text, or remove it");
        }
        return value == null ? null : value.text();
    }

    private @Nullable Token value(String name) {
        Annotation annotation = annotations.get(name);
        return annotation == null || annotation.values().isEmpty()
                ? null
                : annotation.values().get(0);
    }

    private <T> List<T> all(String name, Function<Token, @Nullable T> reader) {
        Annotation annotation = annotations.get(name);
        List<T> all = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Token value : annotation == null ? List.<Token>of() : annotation.values()) {
            if (seen.contains(value.text())) {
                problems.add(value, "this " + name + " is given twice", "remove one");
            }
            seen.add(value.text());
            T read = value.kind() == Kind.TEXT ? reader.apply(value) : null;
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }
}
