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
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came in. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<ActivityRow, String> {

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

    Page<ActivitySummary> list(ActivityFilter filter, Period period, PageRequest request) {
        Paging paging = Paging.of(request, "activities", filter, period);
        Conditions conditions = new Conditions()
                .andCustomer("a.customer", "customer", filter.customer())
                .and("a.type = :type", "type", filter.type())
                .and("a.decidedAt >= :from", "from", period.from())
                .and("a.decidedAt < :to", "to", period.to());
        Place after = paging.after();
        if (after != null) {
            conditions
                    .and("(a.decidedAt, a.id) < (:afterAt, :afterId)")
                    .with("afterAt", after.part(0, Instant::parse))
                    .with("afterId", after.part(1, String::valueOf));
        }
        List<ActivityRow> rows = read(conditions, "a.decidedAt desc, a.id desc", paging.rows());
        return paging.page(rows, row -> Place.of(row.decidedAt, row.id), ActivityRow::summary);
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
