package io.promoment.rules.engine;

import io.promoment.core.action.Action;
import io.promoment.core.action.Extras;
import io.promoment.core.activity.Allowance;
import io.promoment.core.customer.Span;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** An action that was asked for, until the consequence is through. Public because compiled rules call it. */
public final class Requested {
    private final Action action;
    private final String recipient;
    private final Allowance writing;
    private Extras extras = Extras.NONE;

    Requested(Action action, String recipient, Allowance writing) {
        this.action = action;
        this.recipient = recipient;
        this.writing = writing;
    }

    /** A variable for templates; one that is absent is left out, as templates know how to do without a name. */
    public Requested with(String name, @Nullable Object value) {
        if (value != null) {
            Written.count(name, writing);
            Written.count(value, writing);
            extras = extras.with(name, value);
        }
        return this;
    }

    /** Worthless once this span after the occurrence is over. */
    public Requested expires(String span) {
        extras = extras.expiring(Span.parse(span));
        return this;
    }

    Action action() {
        return action;
    }

    String recipient() {
        return recipient;
    }

    SortedMap<String, Object> parameters(Instant occurredAt) {
        return extras.addTo(action, occurredAt);
    }
}
