package io.promoment.core.customer;

import io.promoment.core.Scalars;
import java.time.Instant;
import java.util.SortedMap;

/**
 * An action granted to a customer earlier.
 *
 * @param action its id
 * @param kind such as {@code reward.grant}
 * @param promotion the name of the promotion that gave it
 * @param at when the activity occurred that it was given for
 * @param parameters as {@link Scalars} has them
 */
public record GivenAction(
        String action, String kind, String promotion, Instant at, SortedMap<String, Object> parameters) {
    public GivenAction {
        parameters = Scalars.copyOf(parameters);
    }
}
