package io.promoment.app.delivery;

import io.promoment.api.Action;
import io.promoment.api.ActionFilter;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.storage.Conditions;
import io.promoment.app.storage.ListQueries;
import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.ReasonCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The actions that rules asked for. Rule and version of an action lie with its firing: hence SQL and not entities. */
@ApplicationScoped
public class Actions {
    private static final String ACTIONS =
            """
            with page as materialized (select * from action x %s order by x.at desc, x.id desc limit :most)
            select x.at, x.id, x.activity, x.kind, x.promotion, x.recipient, cast(x.parameters as text) as parameters,
                   x.status, cast(x.reason as text) as reason, f.version, f.rule
            from page x
            cross join lateral (
                select * from firing
                where at = x.at and activity = x.activity and ordinal = x.firing limit 1) f
            order by x.at desc, x.id desc
            """;

    private final ListQueries lists;

    @Inject
    Actions(ListQueries lists) {
        this.lists = lists;
    }

    Optional<Action> byId(String id) {
        return read(new Conditions().and("x.id = :id", "id", id), 1).stream().findFirst();
    }

    Page<Action> list(ActionFilter filter, Period period, PageRequest request) {
        Paging paging = Paging.of(request, "actions", filter, period);
        Conditions conditions = new Conditions()
                .and("x.recipient = :recipient", "recipient", recipient(filter))
                .and("x.kind = :kind", "kind", filter.kind())
                .and("x.promotion = :promotion", "promotion", filter.promotion())
                .and("x.at >= :from", "from", period.from())
                .and("x.at < :to", "to", period.to());
        if (filter.status() != null) {
            conditions.and("x.status = " + status(filter.status()));
        }
        Place after = paging.after();
        if (after != null) {
            after(conditions, after.part(0, Instant::parse), after.part(1, String::valueOf));
        }
        return paging.page(
                read(conditions, paging.rows()), row -> Place.of(row.decidedAt(), row.id()), action -> action);
    }

    private @Nullable String recipient(ActionFilter filter) {
        return filter.recipient() == null ? null : lists.customer(filter.recipient());
    }

    /** One of ours, to stand in the text: the index of the rare statuses is for statements that name one. */
    private static String status(String asked) {
        return Stream.of(ActionStatus.values())
                .map(ActionStatus::wireName)
                .filter(asked::equals)
                .findFirst()
                .map("'%s'"::formatted)
                .orElseThrow(() -> new IllegalArgumentException("there is no status " + asked));
    }

    /** The actions for a customer, latest first, from after a place in that order where one is given. */
    public List<Action> forCustomer(String customer, @Nullable Instant afterAt, String afterId, int most) {
        Conditions conditions = new Conditions().and("x.recipient = :recipient", "recipient", customer);
        if (afterAt != null) {
            after(conditions, afterAt, afterId);
        }
        return read(conditions, most);
    }

    /** The time stands beside the pair: partitions are left out for a plain comparison only. */
    private static void after(Conditions conditions, Instant at, String id) {
        conditions
                .and("x.at <= :afterAt and (x.at, x.id) < (:afterAt, :afterId)")
                .with("afterAt", at)
                .with("afterId", id);
    }

    private List<Action> read(Conditions conditions, int most) {
        return lists.read(ACTIONS, conditions, most).stream()
                .map(Actions::action)
                .toList();
    }

    private static Action action(Tuple row) {
        String reason = row.get("reason", String.class);
        String activity = row.get("activity", String.class);
        return new Action(
                row.get("id", String.class),
                row.get("kind", String.class),
                row.get("recipient", String.class),
                Scalars.read(CanonicalJson.read(utf8(row.get("parameters", String.class)))),
                row.get("status", String.class),
                reason == null ? null : ReasonAnswer.of(ReasonCodec.read(CanonicalJson.read(utf8(reason)))),
                row.get("promotion", String.class),
                row.get("version", Integer.class),
                row.get("rule", String.class),
                activity,
                Ids.decision(activity),
                row.get("at", Instant.class));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
