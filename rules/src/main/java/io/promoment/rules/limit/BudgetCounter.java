package io.promoment.rules.limit;

import io.promoment.core.customer.Interval;
import io.promoment.rules.language.Budget;
import io.promoment.rules.language.Period;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.Rule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counter that a budget takes from at one moment.
 *
 * @param key as in the readings
 * @param period the calendar period that the moment falls in; null for a budget for ever
 */
public record BudgetCounter(Rule rule, Budget budget, String key, @Nullable Interval period) {

    /**
     * Those of all rules of a promotion, in the order of the file.
     *
     * @param zone the programme's
     */
    public static List<BudgetCounter> of(Promotion promotion, ZoneId zone, Instant at) {
        return promotion.rules().stream()
                .flatMap(rule -> rule.budgets().stream().map(budget -> of(promotion.name(), rule, budget, zone, at)))
                .toList();
    }

    private static BudgetCounter of(String promotion, Rule rule, Budget budget, ZoneId zone, Instant at) {
        Period period = budget.period();
        String key = Keys.budget(promotion, rule, budget.text(), Keys.label(period, zone, at));
        Interval interval =
                period instanceof Period.Calendar calendar ? calendar.period().in(zone, at) : null;
        return new BudgetCounter(rule, budget, key, interval);
    }
}
