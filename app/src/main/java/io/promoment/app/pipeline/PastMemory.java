package io.promoment.app.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What decisions that are looked at again saw, for those after them: most of a history was decided a moment before. */
final class PastMemory {
    /** Roughly, in bytes, beside the texts. */
    private static final int EACH = 1_000;

    private final Cache<InputStore.PastPlace, InputStore.Stored> activities;
    private final Cache<String, GivenAction> given;

    /** @param bytes roughly what may be used */
    PastMemory(long bytes) {
        this.activities = cache(bytes / 4 * 3, stored -> 3 * stored.length());
        this.given = cache(bytes / 4, action -> 0);
    }

    private static <K, V> Cache<K, V> cache(long bytes, ToIntFunction<V> weight) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((K key, V value) -> EACH + weight.applyAsInt(value))
                .build();
    }

    /** Reads what is asked for the first time. */
    interface Reading<K, V> {
        Map<K, V> of(List<K> keys) throws SQLException;
    }

    void add(InputStore.PastPlace place, Past past, int length) {
        activities.put(place, new InputStore.Stored(past, length));
    }

    Map<InputStore.PastPlace, InputStore.Stored> activities(
            List<InputStore.PastPlace> places, Reading<InputStore.PastPlace, InputStore.Stored> reading)
            throws SQLException {
        return all(activities, places, reading);
    }

    Map<String, GivenAction> given(List<String> ids, Reading<String, GivenAction> reading) throws SQLException {
        return all(given, ids, reading);
    }

    private static <K, V> Map<K, V> all(Cache<K, V> cache, List<K> keys, Reading<K, V> reading) throws SQLException {
        Map<K, V> all = new HashMap<>(cache.getAllPresent(keys));
        List<K> unknown = new ArrayList<>(keys);
        unknown.removeIf(all::containsKey);
        if (!unknown.isEmpty()) {
            Map<K, V> read = reading.of(unknown);
            cache.putAll(read);
            all.putAll(read);
        }
        return all;
    }
}
