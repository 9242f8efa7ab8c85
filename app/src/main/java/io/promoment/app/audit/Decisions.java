package io.promoment.app.audit;

import io.promoment.api.Decision;
import io.promoment.api.DecisionFilter;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.pipeline.Decided;
import io.promoment.app.storage.Conditions;
import io.promoment.core.decision.OutcomeCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was decided. The times of a decision lie with its activity, its digest with its ruleset: hence SQL and not entities. */
@ApplicationScoped
public class Decisions {
    private static final String DECISIONS =
            """
            select d.at, d.activity, d.customer, d.position, d.ruleset, cast(d.outcome as text) as outcome,
                   a.type, a.occurred_at, a.received_at, r.digest
            from decision d
            join activity a on a.at = d.at and a.id = d.activity
            join ruleset r on r.number = d.ruleset
            """;

    private static final String OF_ACTIVITY =
            """
            d.activity = :activity and d.at = (select k.at from activity_key k where k.id = :activity)""";

    private static final String IN_WHICH_FIRED =
            """
            exists (select from firing f where f.at = d.at and f.activity = d.activity and %s)""";

    private static final String OF_ACTION =
            """
            (d.at, d.activity) = (select x.at, x.activity from action x where x.id = :action)""";

    private static final String OF_KIND =
            """
            exists (select from action x where x.at = d.at and x.activity = d.activity and x.kind = :action)""";

    private final EntityManager database;

    @Inject
    Decisions(EntityManager database) {
        this.database = database;
    }

    /** The decision that answered an activity. */
    public Optional<Decision> ofActivity(String activity) {
        return read(new Conditions().and(OF_ACTIVITY, "activity", activity), 1).stream()
                .findFirst()
                .map(DecisionAnswer::of);
    }

    Page<Decision> list(DecisionFilter filter, Period period, PageRequest request) {
        Paging paging = Paging.of(request, "decisions", filter, period);
        Conditions conditions =
                conditions(filter).and("d.at >= :from", "from", period.from()).and("d.at < :to", "to", period.to());
        Place after = paging.after();
        if (after != null) {
            conditions
                    .and("(d.at, d.activity) < (:afterAt, :afterId)")
                    .with("afterAt", after.part(0, Instant::parse))
                    .with("afterId", after.part(1, String::valueOf));
        }
        return paging.page(
                read(conditions, paging.rows()), row -> Place.of(row.decidedAt(), row.activity()), DecisionAnswer::of);
    }

    private static Conditions conditions(DecisionFilter filter) {
        Conditions conditions = new Conditions()
                .and(OF_ACTIVITY, "activity", filter.activity())
                .andCustomerInSql("d.customer", "customer", filter.customer())
                .and("d.status = :status", "status", filter.status())
                .and(isAction(filter) ? OF_ACTION : OF_KIND, "action", filter.action());
        if (filter.fired() != null) {
            conditions.and(filter.fired() ? "d.firings > 0" : "d.firings = 0");
        }
        return fired(conditions, filter);
    }

    private static boolean isAction(DecisionFilter filter) {
        return filter.action() != null && filter.action().startsWith("act_");
    }

    /** One firing must be of the promotion and of the rule, where both are asked for. */
    private static Conditions fired(Conditions conditions, DecisionFilter filter) {
        if (filter.promotion() != null && filter.rule() != null) {
            return conditions
                    .and(IN_WHICH_FIRED.formatted("f.promotion = :promotion and f.rule = :rule"))
                    .with("promotion", filter.promotion())
                    .with("rule", filter.rule());
        }
        return conditions
                .and(IN_WHICH_FIRED.formatted("f.promotion = :promotion"), "promotion", filter.promotion())
                .and(IN_WHICH_FIRED.formatted("f.rule = :rule"), "rule", filter.rule());
    }

    private List<Decided> read(Conditions conditions, int most) {
        String sql = DECISIONS + conditions.where() + " order by d.at desc, d.activity desc";
        var query = database.createNativeQuery(sql, Tuple.class).setMaxResults(most);
        conditions.values().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> decided((Tuple) row)).toList();
    }

    private static Decided decided(Tuple row) {
        return new Decided(
                row.get("activity", String.class),
                row.get("type", String.class),
                row.get("customer", String.class),
                row.get("position", Long.class),
                row.get("ruleset", Long.class),
                row.get("digest", String.class),
                row.get("occurred_at", Instant.class),
                row.get("received_at", Instant.class),
                row.get("at", Instant.class),
                OutcomeCodec.read(row.get("outcome", String.class).getBytes(StandardCharsets.UTF_8)),
                false);
    }
}
