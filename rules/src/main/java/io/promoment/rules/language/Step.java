package io.promoment.rules.language;

import java.util.List;

/**
 * One accessor of a path, with its arguments.
 *
 * @param owner the type it is asked of
 * @param word the accessor as the model declares it
 */
public record Step(Position position, ValueType owner, Word word, List<Expression> arguments) {

    public Step {
        arguments = List.copyOf(arguments);
    }

    public String name() {
        return word.name();
    }

    public ValueType type() {
        return word.type();
    }

    /** The literal text given as an argument. */
    String text(int index) {
        return arguments.get(index) instanceof Expression.Literal literal ? String.valueOf(literal.value()) : "";
    }
}
