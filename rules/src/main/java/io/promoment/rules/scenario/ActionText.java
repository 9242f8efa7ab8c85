package io.promoment.rules.scenario;

import io.promoment.core.decision.ActionStatus;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An action in the words of a scenario file. What is expected and what was decided are both brought into this form, so
 * that they are compared as they are printed.
 *
 * @param parameters all of them, without variables and expiry
 * @param recipient null for the customer of the scenario
 * @param variables what {@code .with} added
 * @param expires the span of {@code .expires}; null where there is none
 * @param because the text of the limit or the budget that was reached, or the exclusive group; null where that is left open
 */
record ActionText(
        String kind,
        SortedMap<String, Object> parameters,
        @Nullable String recipient,
        SortedMap<String, Object> variables,
        @Nullable String expires,
        ActionStatus status,
        @Nullable String because) {

    ActionText to(String customer) {
        return new ActionText(kind, parameters, customer, variables, expires, status, because);
    }

    ActionText because(@Nullable String reason) {
        return new ActionText(kind, parameters, recipient, variables, expires, status, reason);
    }

    /** As a scenario file says it, all in one line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind).append(": ").append(words(parameters));
        text.append(recipient == null ? "" : ", to: " + recipient);
        text.append(variables.isEmpty() ? "" : ", with: " + words(variables));
        text.append(expires == null ? "" : ", expires: " + expires);
        text.append(", status: ").append(status.wireName());
        return text.append(because == null ? "" : ", because: " + because).toString();
    }

    private static String words(SortedMap<String, Object> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
