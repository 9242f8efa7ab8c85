package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A customer while one activity is folded in; everything told has the time of that activity. */
final class Draft {
    private final Customer before;
    private final Instant at;
    private final Map<Shelf, SortedMap<String, Timed>> shelves;
    private final Map<Counter, Long> counters = new EnumMap<>(Counter.class);

    Draft(Customer before, Instant at) {
        this.before = before;
        this.at = at;
        this.shelves = new EnumMap<>(Shelf.class);
        shelves.putAll(before.known().shelves());
        counters.putAll(before.known().counters());
    }

    String customer() {
        return before.id();
    }

    Instant at() {
        return at;
    }

    /** Keeps the value unless a newer one is known; of two equally old ones the one told later stays (L6). */
    void keep(Shelf shelf, String key, JsonNode value) {
        Timed known = timed(shelf, key);
        if (known == null || !known.outlives(at)) {
            replace(shelf, key, value);
        }
    }

    /** Keeps a value that has the times of its parts within, and so does not stand back behind what is newer. */
    void replace(Shelf shelf, String key, JsonNode value) {
        own(shelf).put(key, new Timed(at, value.deepCopy()));
    }

    /** The shelf of this draft, a copy of the one before from the first time on that it is asked for. */
    private SortedMap<String, Timed> own(Shelf shelf) {
        SortedMap<String, Timed> values = shelves.get(shelf);
        if (values == null || values == before.known().shelves().get(shelf)) {
            values = values == null ? new TreeMap<>() : new TreeMap<>(values);
            shelves.put(shelf, values);
        }
        return values;
    }

    @Nullable
    Timed timed(Shelf shelf, String key) {
        SortedMap<String, Timed> values = shelves.get(shelf);
        return values == null ? null : values.get(key);
    }

    /** Counts an amount of 0 or more; at the end of the range it stays there, because a fold that fails would block the customer for ever. */
    void count(Counter counter, long amount) {
        long counted = counters.getOrDefault(counter, 0L);
        boolean room = counted <= Long.MAX_VALUE - amount;
        counters.put(counter, room ? counted + amount : Long.MAX_VALUE);
    }

    Customer done() {
        Known known = before.known();
        return new Customer(
                before.id(), new Known(earlier(known.firstSeenAt()), later(known.lastSeenAt()), shelves, counters));
    }

    private Instant earlier(@Nullable Instant seen) {
        return seen == null || at.isBefore(seen) ? at : seen;
    }

    private Instant later(@Nullable Instant seen) {
        return seen == null || at.isAfter(seen) ? at : seen;
    }
}
