package io.promoment.rules.limit;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the counters say: how much of each was used, and for sliding limits what was granted when.
 *
 * @param counters used, by key
 * @param windows the grants in reach, by key, in any order
 */
public record Readings(SortedMap<String, Long> counters, SortedMap<String, List<Grant>> windows) {
    /** Nothing was used yet. */
    public static final Readings EMPTY = new Readings(new TreeMap<>(), new TreeMap<>());

    /** So much was granted to an activity that occurred then. */
    public record Grant(Instant at, long amount) {}

    public Readings {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        SortedMap<String, List<Grant>> ordered = new TreeMap<>();
        windows.forEach((key, grants) -> ordered.put(key, inOrder(grants)));
        windows = Collections.unmodifiableSortedMap(ordered);
    }

    private static List<Grant> inOrder(List<Grant> grants) {
        return grants.stream()
                .sorted(Comparator.comparing(Grant::at).thenComparing(Grant::amount))
                .toList();
    }
}
