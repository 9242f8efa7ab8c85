package io.promoment.app.promotions;

import io.promoment.api.ChangeFilter;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.PromotionChange;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.storage.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** Who changed what. */
@ApplicationScoped
class ChangeRecords {
    private static final String CHANGES =
            """
            select c.id, c.at, c.promotion, c.change, c.version, v.digest, c.replaced, r.digest as replaced_digest,
                   c.door, c.by, c.forced, c.comment, c.ruleset
            from promotion_change c
            join promotion_version v on v.promotion = c.promotion and v.version = c.version
            left join promotion_version r on r.promotion = c.promotion and r.version = c.replaced
            """;

    private final EntityManager database;

    @Inject
    ChangeRecords(EntityManager database) {
        this.database = database;
    }

    Page<PromotionChange> list(ChangeFilter filter, PageRequest request) {
        Paging paging = Paging.of(request, "changes", filter);
        Place after = paging.after();
        Conditions conditions = new Conditions()
                .and("c.promotion = :promotion", "promotion", filter.promotion())
                .and("c.by = :by", "by", filter.by())
                .and("c.at >= :from", "from", filter.from())
                .and("c.at < :to", "to", filter.to())
                .and("c.id < :below", "below", after == null ? null : after.part(0, Long::valueOf));
        var query = database.createNativeQuery(CHANGES + conditions.where() + " order by c.id desc", Tuple.class)
                .setMaxResults(paging.rows());
        conditions.values().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        List<PromotionChange> changes =
                rows.stream().map(Tuple.class::cast).map(ChangeRecords::change).toList();
        return paging.page(changes, change -> Place.of(change.id()), change -> change);
    }

    private static PromotionChange change(Tuple row) {
        return new PromotionChange(
                row.get("id", Long.class),
                row.get("at", Instant.class),
                row.get("promotion", String.class),
                row.get("change", String.class),
                row.get("version", Integer.class),
                row.get("digest", String.class),
                row.get("replaced", Integer.class),
                row.get("replaced_digest", String.class),
                row.get("door", String.class),
                row.get("by", String.class),
                row.get("forced", Boolean.class),
                row.get("comment", String.class),
                row.get("ruleset", Long.class));
    }
}
