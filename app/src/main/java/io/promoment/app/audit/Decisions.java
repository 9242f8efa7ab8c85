package io.promoment.app.audit;

import io.promoment.api.Decision;
import io.promoment.api.DecisionFilter;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Period;
import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.Decided;
import io.promoment.app.storage.Conditions;
import io.promoment.app.storage.Extent;
import io.promoment.app.storage.ListQueries;
import io.promoment.core.action.Action;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.OutcomeCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was decided. The times of a decision lie with its activity, its digest with its ruleset: hence SQL and not entities. */
@ApplicationScoped
public class Decisions {
    /**
     * A decision as it was read.
     *
     * @param counters as the inputs hold them, an array; null where they were not asked for; likewise the windows
     */
    record Found(Decided decided, @Nullable String counters, @Nullable String windows) {
        Decision answer() {
            return DecisionAnswer.of(decided);
        }

        Decision withReadings() {
            return answer().with(ReadingAnswers.of(counters, windows));
        }
    }

    private static final String DECISIONS =
            """
            with page as materialized (%s)
            select d.at, d.activity, d.customer, d.position, d.ruleset, cast(d.outcome as text) as outcome,
                   %s as counters, %s as windows,
                   a.type, a.occurred_at, a.received_at, r.digest
            from page
            cross join lateral (
                select * from decision where at = page.at and activity = page.activity limit 1) d
            cross join lateral (
                select * from activity where at = page.at and id = page.activity limit 1) a
            join ruleset r on r.number = d.ruleset
            order by page.at desc, page.activity desc
            """;

    private final ListQueries lists;

    @Inject
    Decisions(ListQueries lists) {
        this.lists = lists;
    }

    /** The decision that answered an activity. */
    public Optional<Decision> ofActivity(String activity) {
        return find(activity, false).map(Found::answer);
    }

    /** The same, with what limits and budgets said. */
    Optional<Decision> withReadings(String activity) {
        return find(activity, true).map(Found::withReadings);
    }

    /** When an activity was decided, also when nothing else is kept of it. */
    Optional<Instant> decidedAt(String activity) {
        Conditions conditions = new Conditions().and("k.id = :activity", "activity", activity);
        return lists.read("select k.at from activity_key k " + conditions.where(), conditions).stream()
                .findFirst()
                .map(row -> row.get("at", Instant.class));
    }

    private Optional<Found> find(String activity, boolean readings) {
        return read(Wanted.decision(activity), 1, readings).stream().findFirst();
    }

    Page<Decision> list(DecisionFilter filter, Period period, PageRequest request) {
        Paging paging = Paging.of(request, "decisions", filter, period);
        Wanted wanted = wanted(filter, period, after(paging.after()));
        return paging.page(read(wanted, paging.rows(), false), Decisions::place, Found::answer);
    }

    /** By the customer's own key, whatever name is asked for. */
    Wanted wanted(DecisionFilter filter, Period period, Wanted.@Nullable After after) {
        checkAction(filter.action());
        String name = filter.customer();
        return new Wanted(name == null ? filter : filter.withCustomer(lists.customer(name)), period, after);
    }

    /** A kind that is misspelled would be an empty list. */
    private static void checkAction(@Nullable String action) {
        if (action != null && !Ids.isAction(action) && !Action.KINDS.contains(action)) {
            String detail = "action is '%s', which is no kind of action".formatted(action);
            String hint = "send the id of one (act_…), or one of " + String.join(", ", Action.KINDS);
            throw new ProblemException(Problem.of(
                    ProblemType.INVALID_PARAMETER, detail, List.of(Fault.inParameter("action", detail, hint))));
        }
    }

    private static Wanted.@Nullable After after(@Nullable Place place) {
        return place == null ? null : new Wanted.After(place.part(0, Instant::parse), place.part(1, String::valueOf));
    }

    private static Place place(Found found) {
        return Place.of(found.decided().decidedAt(), found.decided().activity());
    }

    /** @param readings whether what limits and budgets said is wanted */
    List<Found> read(Wanted wanted, int most, boolean readings) {
        Led led = led(wanted);
        DecisionSearch search = DecisionSearch.leadBy(led.side(), led.wanted(), most);
        String sql = readings
                ? DECISIONS.formatted(
                        search.sql(), "cast(d.inputs -> 'readings' as text)", "cast(d.inputs -> 'windows' as text)")
                : DECISIONS.formatted(search.sql(), "cast(null as text)", "cast(null as text)");
        return lists.read(sql, search.conditions()).stream()
                .map(Decisions::found)
                .toList();
    }

    /**
     * The rarest side of what is wanted, from the time on when the first of the sides ends: a promotion that was retired
     * years ago is not looked for in what came since.
     */
    private Led led(Wanted wanted) {
        List<Side> sides = wanted.sides();
        if (wanted.isOne() || wanted.isNothing() || sides.size() == 1) {
            return new Led(wanted.asksForActionById() ? Side.ACTION : sides.get(0), wanted);
        }
        Led led = new Led(sides.get(0), wanted);
        Extent rarest = null;
        for (Side side : sides) {
            Extent extent = lists.extent(side.table(), DecisionSearch.of(side, led.wanted()));
            boolean isRarer = rarest == null || Extent.RAREST_FIRST.compare(extent, rarest) < 0;
            led = new Led(isRarer ? side : led.side(), led.wanted().until(extent.latest()));
            rarest = isRarer ? extent : rarest;
            if (extent.isSmall()) {
                break;
            }
        }
        return led;
    }

    private record Led(Side side, Wanted wanted) {}

    private static Found found(Tuple row) {
        Decided decided = new Decided(
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
        return new Found(decided, row.get("counters", String.class), row.get("windows", String.class));
    }
}
