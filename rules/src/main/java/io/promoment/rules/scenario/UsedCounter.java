package io.promoment.rules.scenario;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.rules.language.Budget;
import io.promoment.rules.language.Limit;
import io.promoment.rules.language.Period;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.Rule;
import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.Demand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario says was used, as the counters it belongs to.
 *
 * @param key what their keys begin with: they go on with the value a limit counts apart and the calendar period
 * @param calendar the calendar period in which it was used; null where it counts for ever or slides
 */
record UsedCounter(String key, @Nullable CalendarPeriod calendar, Instant at, long count) {

    /** The counters of the limit or budget in this promotion; empty where there is none of that text. */
    static Optional<UsedCounter> of(UsedLimit used, Promotion promotion, String customer) {
        for (Rule rule : promotion.rules()) {
            if (rule.name().equals(used.rule())) {
                return of(used, promotion, rule, used.recipient() == null ? customer : used.recipient());
            }
        }
        return Optional.empty();
    }

    private static Optional<UsedCounter> of(UsedLimit used, Promotion promotion, Rule rule, String recipient) {
        for (Limit limit : rule.limits()) {
            if (limit.text().equals(used.text())) {
                List<String> parts = List.of("limit", promotion.name(), rule.name(), limit.text(), recipient);
                return Optional.of(new UsedCounter(join(parts), calendar(limit.period()), used.at(), used.count()));
            }
        }
        for (Budget budget : rule.budgets()) {
            if (budget.text().equals(used.text())) {
                List<String> parts = List.of("budget", promotion.name(), rule.name(), budget.text());
                return Optional.of(new UsedCounter(join(parts), calendar(budget.period()), used.at(), used.count()));
            }
        }
        return Optional.empty();
    }

    /** Whether this counts for what is demanded in answer to an activity. */
    boolean isOf(Demand demand, Asked asked) {
        boolean sameKey = demand.key().equals(key) || demand.key().startsWith(key + "|");
        return sameKey && (calendar == null || calendar.in(asked.zone(), at).contains(asked.occurredAt()));
    }

    private static @Nullable CalendarPeriod calendar(Period period) {
        return period instanceof Period.Calendar calendar ? calendar.period() : null;
    }

    private static String join(List<String> parts) {
        return parts.stream()
                .map(part -> part.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }
}
