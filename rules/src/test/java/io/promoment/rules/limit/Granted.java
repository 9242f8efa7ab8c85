package io.promoment.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.rules.Programme;
import io.promoment.rules.language.Budget;
import io.promoment.rules.language.Limit;
import io.promoment.rules.language.Period;
import io.promoment.rules.language.Rule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was granted, counted anew from the actions: without keys, readings or reservations. */
final class Granted {
    private final List<Gift> gifts = new ArrayList<>();

    /** One granted firing. */
    private record Gift(Rule rule, Instant at, String order, List<AskedAction> actions) {
        Set<String> recipients() {
            return actions.stream().map(AskedAction::recipient).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    void add(Asked asked, Settled settled, String order) {
        for (AskedFiring firing : asked.firings()) {
            Set<ActionStatus> statuses = settled.outcome().actions().stream()
                    .filter(action -> firing.actions().stream()
                            .anyMatch(wanted -> wanted.id().equals(action.id())))
                    .map(DecidedAction::status)
                    .collect(Collectors.toSet());
            assertThat(statuses).as("a firing is granted or suppressed whole").hasSize(1);
            if (statuses.contains(ActionStatus.GRANTED)) {
                gifts.add(new Gift(firing.rule(), asked.occurredAt(), order, firing.actions()));
            }
        }
    }

    int count() {
        return gifts.size();
    }

    /** All limits and budgets of these rules, over all that was granted. */
    boolean isWithin(List<Rule> rules) {
        return rules.stream()
                .allMatch(rule -> rule.limits().stream().allMatch(limit -> holds(rule, limit))
                        && rule.budgets().stream().allMatch(budget -> holds(rule, budget)));
    }

    private boolean holds(Rule rule, Limit limit) {
        return of(rule).stream()
                .flatMap(gift -> gift.recipients().stream())
                .distinct()
                .allMatch(recipient -> groups(of(rule), gift -> limit.key() == null ? "" : gift.order()).stream()
                        .allMatch(group -> within(
                                limit.period(),
                                limit.cap(),
                                Gift::at,
                                group.stream()
                                        .filter(gift -> gift.recipients().contains(recipient))
                                        .toList())));
    }

    private static boolean within(Period period, long cap, Function<Gift, Instant> at, List<Gift> gifts) {
        if (period instanceof Period.Sliding sliding) {
            return gifts.stream()
                    .map(at)
                    .allMatch(first -> gifts.stream()
                                    .map(at)
                                    .filter(other -> !other.isBefore(first)
                                            && other.isBefore(
                                                    first.plus(sliding.span().length())))
                                    .count()
                            <= cap);
        }
        return groups(gifts, gift -> day(period, gift.at())).stream().allMatch(group -> group.size() <= cap);
    }

    private boolean holds(Rule rule, Budget budget) {
        return groups(of(rule), gift -> day(budget.period(), gift.at())).stream()
                .allMatch(group -> used(budget, group) <= budget.cap());
    }

    private static long used(Budget budget, List<Gift> gifts) {
        var actions = gifts.stream().flatMap(gift -> gift.actions().stream());
        return switch (budget.unit()) {
            case ACTIONS -> actions.count();
            case CUSTOMERS -> actions.map(AskedAction::recipient).distinct().count();
            case POINTS -> actions.mapToLong(action -> action.action().points()).sum();
            case AMOUNT -> actions.mapToLong(action -> action.action().amount()).sum();
        };
    }

    /** The first day of the period in the programme's zone. */
    private static String day(Period period, Instant at) {
        if (!(period instanceof Period.Calendar calendar)) {
            return "";
        }
        LocalDate date = LocalDate.ofInstant(at, Programme.ZONE);
        return switch (calendar.period()) {
            case DAY -> date.toString();
            case WEEK ->
                date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
            case MONTH -> date.withDayOfMonth(1).toString();
            case YEAR -> date.withDayOfYear(1).toString();
        };
    }

    private List<Gift> of(Rule rule) {
        return gifts.stream()
                .filter(gift -> gift.rule().name().equals(rule.name()))
                .toList();
    }

    private static <T> List<List<T>> groups(List<T> all, Function<T, String> key) {
        return List.copyOf(all.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
                .values());
    }
}
