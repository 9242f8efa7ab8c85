package io.promoment.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code actions[.to(x)].grantReward("…")[.with("name", value)]…[.expires("2 hours")];}.
 *
 * @param word the method of {@code actions}, e.g. {@code grantReward}
 * @param recipient whom to address; null for the customer of the activity
 * @param expires a span, e.g. {@code 2 hours}
 */
public record Call(
        Position position,
        @Nullable Expression recipient,
        String word,
        List<Expression> arguments,
        List<Variable> variables,
        @Nullable String expires) {

    public Call {
        arguments = List.copyOf(arguments);
        variables = List.copyOf(variables);
    }

    /** {@code .with("name", value)}: a variable for the template. */
    public record Variable(String name, Expression value) {}
}
