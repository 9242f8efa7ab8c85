package io.promoment.core.decision;

import io.promoment.core.Scalars;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An action that a rule asked for, and what became of it.
 *
 * @param id see {@link Ids#action}
 * @param kind such as {@code reward.grant}
 * @param recipient the key of the customer it is for
 * @param reason why it is not granted; null exactly where it is
 */
public record DecidedAction(
        String id,
        String kind,
        String recipient,
        SortedMap<String, Object> parameters,
        ActionStatus status,
        @Nullable Reason reason,
        String promotion,
        String rule) {
    public DecidedAction {
        parameters = Scalars.copyOf(parameters);
        if ((status == ActionStatus.GRANTED) != (reason == null)) {
            throw new IllegalArgumentException("action " + id + " is " + status.wireName() + " with reason " + reason);
        }
    }
}
