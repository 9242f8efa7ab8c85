package io.promoment.rules.limit;

import io.promoment.core.decision.Outcome;
import java.util.List;

/**
 * The outcome, and what it takes of the counters.
 *
 * @param reservations sorted by key, then ordinal
 */
public record Settled(Outcome outcome, List<Reservation> reservations) {
    public Settled {
        reservations = List.copyOf(reservations);
    }
}
