package io.promoment.core.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What a sliding limit said when the activity was decided: the grants in reach, on both sides of the occurrence. */
public record WindowReading(String key, List<Grant> grants) {
    /** So much was taken by an activity that occurred then. */
    public record Grant(Instant at, long amount) {}

    public WindowReading {
        grants = grants.stream()
                .sorted(Comparator.comparing(Grant::at).thenComparing(Grant::amount))
                .toList();
    }
}
