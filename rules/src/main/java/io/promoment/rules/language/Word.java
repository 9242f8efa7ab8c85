package io.promoment.rules.language;

import java.util.List;

/**
 * One word rules may use of a record of the model.
 *
 * @param parameters TEXT or WHOLE each; empty for what is written without parentheses
 */
public record Word(String name, List<ValueType> parameters, ValueType type) {

    public Word {
        parameters = List.copyOf(parameters);
    }
}
