package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who the activities of a batch are about, given the keys that could be locked. The key a person was known by first stays
 * the customer, and the other one becomes another name of it; where both have a past, the id stands for both from then on.
 */
final class Names {
    private final Map<String, Name> locked;
    private final Set<String> held = new HashSet<>();

    Names(Map<String, Name> locked) {
        this.locked = locked;
    }

    static SortedSet<String> of(Collection<Waiting> batch) {
        SortedSet<String> keys = new TreeSet<>();
        batch.forEach(waiting -> keys.addAll(of(waiting.received())));
        return keys;
    }

    private static List<String> of(Received received) {
        String alias = received.alias();
        return alias == null ? List.of(received.customer()) : List.of(received.customer(), alias);
    }

    /**
     * Those that can be decided now, in their order. What is about a person of whom an earlier one has to wait waits, too.
     *
     * @param passedOver gets the others
     */
    List<Waiting> free(List<Waiting> batch, List<Waiting> passedOver) {
        List<Waiting> free = new ArrayList<>();
        for (Waiting waiting : batch) {
            List<String> names = of(waiting.received());
            if (names.stream().allMatch(this::isFree)) {
                free.add(waiting);
            } else {
                held.addAll(names);
                passedOver.add(waiting);
            }
        }
        return free;
    }

    private boolean isFree(String key) {
        Name name = locked.get(key);
        if (name == null || held.contains(key)) {
            return false;
        }
        String customer = name.knownAs();
        return customer == null || (locked.containsKey(customer) && !held.contains(customer));
    }

    /** The customer of an activity that is free; records other names. */
    String customer(Received received) {
        Name key = name(received.customer());
        String customer = key.knownAs() == null ? key.key() : key.knownAs();
        Name alias = received.alias() == null ? key : name(received.alias());
        if (alias.knownAs() == null && !alias.key().equals(customer)) {
            if (alias.isUsed() && !name(customer).isUsed()) {
                key.becomeNameOf(alias.key());
                customer = alias.key();
            } else {
                alias.becomeNameOf(customer);
            }
        }
        name(customer).use();
        return customer;
    }

    /** Whether a customer got a name here that was nobody's before. */
    boolean isNew(Received received) {
        return of(received).stream().anyMatch(key -> name(key).isRenamed());
    }

    Before before(String customer) {
        return name(customer).stored();
    }

    private Name name(String key) {
        Name name = locked.get(key);
        if (name == null) {
            throw new IllegalStateException("The customer " + key + " is not locked");
        }
        return name;
    }
}
