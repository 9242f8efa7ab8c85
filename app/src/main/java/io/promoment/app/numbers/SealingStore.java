package io.promoment.app.numbers;

import io.promoment.api.SealingNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;

/** Reads how far behind sealing is. */
@ApplicationScoped
class SealingStore {
    static final String READ =
            """
            with waiting as materialized (
                select at, cardinality(ids) as entries from audit_batch order by batch limit 10001
            ), last as materialized (
                select size, at from audit_checkpoint order by size desc limit 1
            )
            select least(10000, (select count(*) from waiting)) as batches,
                   (select coalesce(sum(entries), 0) from (select entries from waiting limit 10000) counted) as entries,
                   (select count(*) > 10000 from waiting) as more,
                   (select min(at) from audit_batch) as oldest,
                   (select greatest(0, extract(epoch from clock_timestamp() - min(at)) * 1000)::bigint from audit_batch) as lag,
                   (select size from last) as size,
                   (select at from last) as checkpoint_at
            """;

    private final EntityManager database;

    @Inject
    SealingStore(EntityManager database) {
        this.database = database;
    }

    SealingNumbers read() {
        Tuple row = (Tuple) database.createNativeQuery(READ, Tuple.class).getSingleResult();
        Long lag = row.get("lag", Long.class);
        return new SealingNumbers(
                row.get("batches", Long.class),
                row.get("entries", Long.class),
                row.get("more", Boolean.class),
                row.get("oldest", Instant.class),
                lag == null ? 0 : lag,
                row.get("size", Long.class),
                row.get("checkpoint_at", Instant.class));
    }
}
