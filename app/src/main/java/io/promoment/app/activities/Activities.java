package io.promoment.app.activities;

import io.promoment.api.ActivityFilter;
import io.promoment.api.ActivitySummary;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.api.StoredActivity;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.storage.Conditions;
import io.promoment.app.storage.Extent;
import io.promoment.app.storage.ListQueries;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came in. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<ActivityRow, String> {
    private static final String BY_TIME =
            """
            select p.at, p.id, p.type, p.customer, p.position, p.occurred_at, p.received_at, p.source, p.caused_by
            from activity p %s order by p.at desc, p.id desc limit :most
            """;

    /** The order of a customer's activities by time is that of the decisions, which have the index for it. */
    private static final String BY_CUSTOMER =
            """
            select p.at, p.activity as id, a.type, p.customer, p.position, a.occurred_at, a.received_at, a.source, a.caused_by
            from decision p
            cross join lateral (select * from activity a where a.at = p.at and a.id = p.activity limit 1) a
            %s order by p.at desc, p.activity desc limit :most
            """;

    private final ListQueries lists;

    @Inject
    Activities(ListQueries lists) {
        this.lists = lists;
    }

    Optional<StoredActivity> byId(String id) {
        return find(
                        """
                        from ActivityRow a
                        where a.id = ?1 and a.decidedAt = (select k.decidedAt from ActivityKeyRow k where k.id = ?1)
                        """,
                        id)
                .firstResultOptional()
                .map(ActivityRow::stored);
    }

    /** When the activity was decided, also when nothing else is kept of it. */
    Optional<Instant> decidedAt(String id) {
        return getEntityManager()
                .createQuery("select k.decidedAt from ActivityKeyRow k where k.id = :id", Instant.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Page<ActivitySummary> list(ActivityFilter filter, Period period, PageRequest request) {
        Paging paging = Paging.of(request, "activities", filter, period);
        String customer = filter.customer() == null ? null : lists.customer(filter.customer());
        Conditions ofType = place("id", period, paging.after()).and("p.type = :type", "type", filter.type());
        Conditions ofCustomer =
                place("activity", period, paging.after()).and("p.customer = :customer", "customer", customer);
        boolean byCustomer = customer != null
                && (filter.type() == null
                        || Extent.RAREST_FIRST.compare(
                                        lists.extent("decision", ofCustomer), lists.extent("activity", ofType))
                                <= 0);
        List<Tuple> rows = byCustomer
                ? lists.read(BY_CUSTOMER, ofCustomer.and("a.type = :type", "type", filter.type()), paging.rows())
                : lists.read(BY_TIME, ofType.and("p.customer = :customer", "customer", customer), paging.rows());
        return paging.page(
                rows, row -> Place.of(row.get("at", Instant.class), row.get("id", String.class)), Activities::summary);
    }

    /** The time stands beside the pair: partitions are left out for a plain comparison only. */
    private static Conditions place(String id, Period period, @Nullable Place after) {
        Conditions conditions =
                new Conditions().and("p.at >= :from", "from", period.from()).and("p.at < :to", "to", period.to());
        if (after != null) {
            conditions
                    .and("p.at <= :afterAt and (p.at, p.%s) < (:afterAt, :afterId)".formatted(id))
                    .with("afterAt", after.part(0, Instant::parse))
                    .with("afterId", after.part(1, String::valueOf));
        }
        return conditions;
    }

    private static ActivitySummary summary(Tuple row) {
        return new ActivitySummary(
                row.get("id", String.class),
                row.get("type", String.class),
                row.get("customer", String.class),
                row.get("position", Long.class),
                row.get("occurred_at", Instant.class),
                row.get("received_at", Instant.class),
                row.get("at", Instant.class),
                row.get("source", String.class),
                row.get("caused_by", String.class));
    }

    /** The activities of a customer, latest position first, from below a position where one is given. */
    public List<ActivitySummary> ofCustomer(String customer, @Nullable Long below, int most) {
        Conditions conditions = new Conditions()
                .and("a.customer = :customer", "customer", customer)
                .and("a.position < :below", "below", below);
        return read(conditions, "a.position desc", most).stream()
                .map(ActivityRow::summary)
                .toList();
    }

    private List<ActivityRow> read(Conditions conditions, String order, int most) {
        return find("from ActivityRow a " + conditions.where() + " order by " + order, conditions.values())
                .range(0, most - 1)
                .list();
    }
}
