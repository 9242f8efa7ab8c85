package io.promoment.core.decision;

import io.promoment.core.customer.Customer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that an outcome depends on besides the activity itself (L4), so that it can be computed again (L5). The readings are
 * put in order here, so that it does not matter in which they came.
 *
 * @param position the place of the activity among its customer's
 * @param customer the key of the customer
 * @param customerBefore the fold before this activity
 * @param history the positions of the activities that were put before the rules, ascending
 * @param given the ids of the actions that were put before the rules
 * @param ruleset the number of the ruleset
 * @param readings the counters, by key
 * @param windows the sliding limits, by key
 * @param causedBy the id of the action of ours that caused the activity; null where none did
 * @param names the keys of other recipients that stood for a customer known under another one, with that; mostly empty
 */
public record Inputs(
        long position,
        String customer,
        Customer customerBefore,
        List<Long> history,
        List<String> given,
        long ruleset,
        List<Reading> readings,
        List<WindowReading> windows,
        @Nullable String causedBy,
        SortedMap<String, String> names) {
    public Inputs {
        history = history.stream().sorted().toList();
        given = List.copyOf(given);
        readings = readings.stream().sorted(Comparator.comparing(Reading::key)).toList();
        windows = windows.stream()
                .sorted(Comparator.comparing(WindowReading::key))
                .toList();
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
}
