package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /** By other name, the customer. */
    private Map<String, String> recorded = Map.of();

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
                names.forEach(this::hold);
                passedOver.add(waiting);
            }
        }
        return free;
    }

    private void hold(String key) {
        held.add(key);
        Name name = locked.get(key);
        if (name != null && name.knownAs() != null) {
            held.add(name.knownAs());
        }
    }

    /** The keys of those that have to wait, and the customers whose names they are. */
    Set<String> held() {
        return held;
    }

    private boolean isFree(String key) {
        Name name = locked.get(key);
        if (name == null || held.contains(key)) {
            return false;
        }
        String customer = name.knownAs();
        return customer == null || (locked.containsKey(customer) && !held.contains(customer));
    }

    /** The keys with a past of their own that come together with one that is not known as theirs. */
    Set<String> meeting(List<Waiting> free) {
        Set<String> meeting = new TreeSet<>();
        for (Waiting waiting : free) {
            String alias = waiting.received().alias();
            if (alias != null
                    && hasItsOwnPast(name(alias))
                    && !customerOf(waiting.received().customer()).equals(alias)) {
                meeting.add(alias);
            }
        }
        return meeting;
    }

    private static boolean hasItsOwnPast(Name alias) {
        return alias.knownAs() == null && alias.isUsed();
    }

    /** Others are names of this one: it stays a customer. */
    void keep(String key) {
        name(key).keep();
    }

    private String customer(Received received) {
        String customer = customerOf(received.customer());
        String other = received.alias();
        if (other != null && !other.equals(customer) && name(other).knownAs() == null) {
            customer = joined(name(customer), name(other)).key();
        }
        name(customer).use();
        return customer;
    }

    private Name joined(Name customer, Name other) {
        if (other.isUsed() && !customer.isUsed()) {
            record(customer, other);
            return other;
        }
        if (!other.isKept()) {
            record(other, customer);
        }
        return customer;
    }

    private void record(Name name, Name customer) {
        name.becomeNameOf(customer);
        recorded = new HashMap<>(recorded); // the turns before keep theirs
        recorded.put(name.key(), customer.key());
    }

    private String customerOf(String key) {
        String customer = name(key).knownAs();
        return customer == null ? key : customer;
    }

    /** Forgets what was recorded: somebody turned out not to be placed. */
    void forget() {
        locked.values().forEach(Name::forget);
        recorded = Map.of();
    }

    /** The turn of an activity that is free; records other names. */
    Turn turn(Waiting waiting) {
        String customer = customer(waiting.received());
        return new Turn(waiting.received(), waiting.mode(), customer, recorded);
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
