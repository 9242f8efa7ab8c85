package io.promoment.app.promotions;

import io.promoment.api.ChangeDetail;
import io.promoment.api.ChangeFilter;
import io.promoment.api.Difference;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final String TEXT =
            """
            select v.drl, v.scenarios from promotion_version v
            """;

    /** Stands for the version before the first. */
    private static final String NOTHING = "nothing";

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
        List<PromotionChange> changes = read(
                        CHANGES + conditions.where() + " order by c.id desc", conditions, paging.rows())
                .map(ChangeRecords::change)
                .toList();
        return paging.page(changes, change -> Place.of(change.id()), change -> change);
    }

    Optional<ChangeDetail> byId(long id) {
        Conditions conditions = new Conditions().and("c.id = :id", "id", id);
        return read(CHANGES + conditions.where(), conditions, 1)
                .map(ChangeRecords::change)
                .findFirst()
                .map(change -> new ChangeDetail(change, difference(change)));
    }

    /** A pause and its end change no text. */
    private @Nullable Difference difference(PromotionChange change) {
        return switch (Change.Kind.of(change.change())) {
            case PAUSED, RESUMED -> null;
            case PUBLISHED, ACTIVATED, ROLLED_BACK -> {
                Integer before = before(change);
                yield Differences.between(
                        before == null ? NOTHING : before.toString(),
                        before == null
                                ? new DraftStore.Text(change.promotion(), "", null)
                                : text(change.promotion(), before),
                        String.valueOf(change.version()),
                        text(change.promotion(), change.version()));
            }
        };
    }

    /** What was only published is compared with what was published before it. */
    private static @Nullable Integer before(PromotionChange change) {
        boolean published = change.change().equals(Change.Kind.PUBLISHED.wireName());
        return change.replaced() == null && published && change.version() > 1
                ? Integer.valueOf(change.version() - 1)
                : change.replaced();
    }

    private DraftStore.Text text(String promotion, int version) {
        Conditions conditions = new Conditions()
                .and("v.promotion = :promotion", "promotion", promotion)
                .and("v.version = :version", "version", version);
        return read(TEXT + conditions.where(), conditions, 1)
                .map(row -> new DraftStore.Text(
                        promotion, row.get("drl", String.class), row.get("scenarios", String.class)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "promotion " + promotion + " has a change of version " + version + " and no such version"));
    }

    private Stream<Tuple> read(String sql, Conditions conditions, int most) {
        var query = database.createNativeQuery(sql, Tuple.class).setMaxResults(most);
        conditions.values().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast);
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
