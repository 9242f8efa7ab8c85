package io.promoment.rules.engine;

import io.promoment.core.action.Action;

/** {@code actions.to(…)}: the same words for another customer. Public because compiled rules call it. */
public final class Addressed extends ActionWords {
    private final Actions actions;
    private final String recipient;

    Addressed(Actions actions, String recipient) {
        this.actions = actions;
        this.recipient = recipient;
    }

    @Override
    Requested ask(Action action) {
        return actions.ask(action, recipient);
    }
}
