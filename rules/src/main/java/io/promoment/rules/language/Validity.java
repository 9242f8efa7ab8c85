package io.promoment.rules.language;

import java.time.Instant;

/**
 * When a rule holds, judged at the time the activity occurred.
 *
 * @param text as written
 * @param from included
 * @param until not included
 */
public record Validity(String text, Instant from, Instant until) {

    /** Whether an activity that occurred then is within. */
    public boolean contains(Instant occurredAt) {
        return !occurredAt.isBefore(from) && occurredAt.isBefore(until);
    }
}
