package io.promoment.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a fold knows of one customer; maps are sorted, so that equal folds give equal bytes. */
record Known(
        @Nullable Instant firstSeenAt,
        @Nullable Instant lastSeenAt,
        Map<Shelf, SortedMap<String, Timed>> shelves,
        Map<Counter, Long> counters) {
    static final Known NOTHING = new Known(null, null, new EnumMap<>(Shelf.class), new EnumMap<>(Counter.class));

    Known {
        Map<Shelf, SortedMap<String, Timed>> copy = new EnumMap<>(Shelf.class);
        shelves.forEach((shelf, values) -> copy.put(shelf, Collections.unmodifiableSortedMap(new TreeMap<>(values))));
        shelves = Collections.unmodifiableMap(copy);
        Map<Counter, Long> counts = new EnumMap<>(Counter.class);
        counts.putAll(counters);
        counters = Collections.unmodifiableMap(counts);
    }

    SortedMap<String, Timed> on(Shelf shelf) {
        return shelves.getOrDefault(shelf, Collections.emptySortedMap());
    }

    /** The value, or null where it was never known or is gone. */
    @Nullable
    JsonNode value(Shelf shelf, String key) {
        Timed timed = on(shelf).get(key);
        return (timed == null || timed.value().isNull()) ? null : timed.value();
    }

    @Nullable
    String text(Shelf shelf, String key) {
        JsonNode value = value(shelf, key);
        return (value == null || !value.isTextual()) ? null : value.textValue();
    }

    @Nullable
    Long number(Shelf shelf, String key) {
        JsonNode value = value(shelf, key);
        return (value == null || !value.canConvertToLong()) ? null : value.longValue();
    }

    @Nullable
    Boolean flag(Shelf shelf, String key) {
        JsonNode value = value(shelf, key);
        return (value == null || !value.isBoolean()) ? null : value.booleanValue();
    }
}
