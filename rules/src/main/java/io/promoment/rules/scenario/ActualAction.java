package io.promoment.rules.scenario;

import io.promoment.core.Scalars;
import io.promoment.core.customer.Span;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings a decided action into the words of a scenario file, where variables and expiry stand beside the parameters. */
final class ActualAction {
    private ActualAction() {}

    static ActionText of(DecidedAction action, Instant occurredAt) {
        SortedMap<String, Object> parameters = new TreeMap<>(action.parameters());
        Object variables = parameters.remove("variables");
        Object expiresAt = parameters.remove("expires_at");
        return new ActionText(
                action.kind(),
                Collections.unmodifiableSortedMap(parameters),
                action.recipient(),
                variables instanceof Map<?, ?> named ? named(named) : Scalars.copyOf(Map.of()),
                expiresAt == null ? null : span(occurredAt, expiresAt.toString()),
                action.status(),
                because(action.reason()));
    }

    private static SortedMap<String, Object> named(Map<?, ?> variables) {
        Map<String, Object> copy = new TreeMap<>();
        variables.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return Scalars.copyOf(copy);
    }

    /** The parameter is a point in time; the promotion and the scenario say how long. */
    private static String span(Instant occurredAt, String expiresAt) {
        return new Span(Duration.between(occurredAt, Instant.parse(expiresAt))).toString();
    }

    private static @Nullable String because(@Nullable Reason reason) {
        if (reason instanceof Reason.LimitReached limit) {
            return limit.text();
        }
        if (reason instanceof Reason.BudgetSpent budget) {
            return budget.text();
        }
        return reason instanceof Reason.Superseded superseded ? superseded.group() : null;
    }
}
