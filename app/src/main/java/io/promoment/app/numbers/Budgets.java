package io.promoment.app.numbers;

import io.promoment.api.BudgetFilter;
import io.promoment.api.BudgetUse;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.promotions.Rulesets;
import io.promoment.core.StorableText;
import io.promoment.core.customer.Interval;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.language.Budget;
import io.promoment.rules.limit.BudgetCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is used of the budgets of the promotions in force, in the periods that are now. */
@ApplicationScoped
class Budgets {
    static final String USED = """
            select key, used from counter where key = any (:keys)
            """;

    private final EntityManager database;
    private final Rulesets rulesets;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Budgets(EntityManager database, Rulesets rulesets) {
        this.database = database;
        this.rulesets = rulesets;
    }

    private record Counted(String promotion, int version, BudgetCounter counter) {
        boolean is(BudgetFilter filter) {
            return (filter.promotion() == null || filter.promotion().equals(promotion))
                    && (filter.rule() == null
                            || filter.rule().equals(counter.rule().name()));
        }

        String key() {
            return StorableText.of(counter.key());
        }
    }

    private record Placed(int place, Counted counted) {}

    Page<BudgetUse> list(BudgetFilter filter, PageRequest request) {
        Paging paging = Paging.of(request, "budgets", filter);
        List<Counted> all = inForce(rulesets.live().ruleset(), clock.instant())
                .filter(counted -> counted.is(filter))
                .toList();
        Place after = paging.after();
        int first = after == null ? 0 : 1 + after.part(0, Integer::valueOf);
        List<Placed> rows = IntStream.range(first, Math.max(first, Math.min(all.size(), first + paging.rows())))
                .mapToObj(place -> new Placed(place, all.get(place)))
                .toList();
        Map<String, Long> used = used(rows);
        return paging.page(
                rows,
                row -> Place.of(row.place()),
                row -> use(row.counted(), used.getOrDefault(row.counted().key(), 0L)));
    }

    private static Stream<Counted> inForce(Ruleset ruleset, Instant now) {
        return ruleset.promotions().stream()
                .sorted(Comparator.comparing((InForce each) -> each.promotion().name()))
                .flatMap(each -> BudgetCounter.of(
                                each.promotion().promotion(), ruleset.settings().zone(), now)
                        .stream()
                        .map(counter -> new Counted(each.promotion().name(), each.version(), counter)));
    }

    private Map<String, Long> used(List<Placed> rows) {
        Map<String, Long> used = new HashMap<>();
        List<?> read = database.createNativeQuery(USED, Tuple.class)
                .setParameter(
                        "keys", rows.stream().map(row -> row.counted().key()).toArray(String[]::new))
                .getResultList();
        read.forEach(row -> used.put(((Tuple) row).get("key", String.class), ((Tuple) row).get("used", Long.class)));
        return used;
    }

    private static BudgetUse use(Counted counted, long used) {
        Budget budget = counted.counter().budget();
        Interval period = counted.counter().period();
        return new BudgetUse(
                counted.promotion(),
                counted.version(),
                counted.counter().rule().name(),
                budget.text(),
                budget.unit().name().toLowerCase(Locale.ROOT),
                budget.currency(),
                used,
                budget.cap(),
                period == null ? null : period.start(),
                period == null ? null : period.end());
    }
}
