package io.promoment.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the model with what must hold of it, in the order of the text.
 *
 * @param model the record, or {@code Activity}
 * @param variable the name the author bound it to
 */
public record Pattern(Position position, Class<?> model, @Nullable String variable, List<Part> parts) {

    /** What the printed form binds the activity to when the author did not. */
    static final String ROOT = "$root";

    public Pattern {
        parts = List.copyOf(parts);
    }

    /** One entry between the commas of a pattern. */
    public sealed interface Part {
        Position position();

        /** As written, for explanations. */
        String text();
    }

    /** {@code $x : path}. */
    public record Binding(Position position, String text, String variable, Expression value) implements Part {}

    /** A test. */
    public record Constraint(Position position, String text, Expression test) implements Part {}
}
