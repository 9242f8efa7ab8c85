package io.promoment.core.action;

import io.promoment.core.Scalars;
import io.promoment.core.customer.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What {@code .with("name", value)} and {@code .expires("2 hours")} add to any action. */
public record Extras(SortedMap<String, Object> variables, @Nullable Span expires) {
    public static final Extras NONE = new Extras(Scalars.copyOf(Map.of()), null);

    public Extras {
        variables = Scalars.copyOf(variables);
    }

    /** These and one more variable for templates; a later value of the same name replaces the earlier. */
    public Extras with(String name, Object value) {
        Demand.text(name, "name of the variable");
        Map<String, Object> more = new HashMap<>(variables);
        more.put(name, value);
        return new Extras(Scalars.copyOf(more), expires);
    }

    /** These, worthless once the span after the occurrence of the activity is over. */
    public Extras expiring(Span span) {
        return new Extras(variables, span);
    }

    /**
     * The parameters of the action with {@code variables} (an object) and {@code expires_at} (ISO 8601) where there are
     * any. The expiry is a point in time, so that an action delivered late does not live longer.
     */
    public SortedMap<String, Object> addTo(Action action, Instant occurredAt) {
        Map<String, Object> parameters = new HashMap<>(action.parameters());
        if (!variables.isEmpty()) {
            parameters.put("variables", variables);
        }
        if (expires != null) {
            parameters.put("expires_at", expires.after(occurredAt));
        }
        return Scalars.copyOf(parameters);
    }
}
