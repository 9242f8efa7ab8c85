package io.promoment.app.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What batches know of customers from batches before, bounded in memory. Never trusted by itself: under the lock on the
 * customer, the position says whether another instance went on from there.
 */
final class CustomerMemory {
    private final Cache<String, Before> customers;

    /** @param bytes roughly what may be used */
    CustomerMemory(long bytes) {
        this.customers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String id, Before before) -> before.weight())
                .build();
    }

    Map<String, Before> of(Set<String> ids) {
        return customers.getAllPresent(ids);
    }

    /** After the commit, and only then. */
    void remember(Collection<Before> after) {
        after.forEach(before -> customers.put(before.id(), before));
    }
}
