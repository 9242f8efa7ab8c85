package io.promoment.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Reason;
import io.promoment.rules.Programme;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.language.Rule;
import io.promoment.rules.limit.Readings.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L8 over random activities that arrive in any order, around the two nights in which the clocks of Warsaw change. */
class NeverOverTest {
    private static final int ACTIVITIES = 120;
    private static final List<Instant> NIGHTS =
            List.of(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-10-24T12:00:00Z"));

    private static final String PROMOTION =
            """
            caps
            rule "caps: sliding" @limit("2 per customer per 36 hours")
            when OrderPaid() then actions.grantReward("r"); end

            rule "caps: a day" @limit("1 per customer per calendar day", "3 per customer per calendar week")
            when OrderPaid() then actions.grantReward("r"); end

            rule "caps: a year" @limit("4 per customer per calendar month", "5 per customer per calendar year")
            when OrderPaid() then actions.grantReward("r"); end

            rule "caps: an order" @limit("1 per customer and order.id per 7 days", "9 per customer")
            when OrderPaid() then actions.grantReward("r"); end

            rule "caps: lines" @limit("3 per customer per 1 day") @budget("40 actions", "900 points per calendar day")
            when $a : OrderPaid() OrderItem( $n : amount ) from $a.order.items
            then actions.addPoints("p", $n, "line"); actions.trackEvent("line"); end

            rule "caps: money" @budget("1500 amount EUR per calendar month")
            when OrderPaid( $n : order.totalAmount ) then actions.creditGift("GC-1", $n, "r"); end

            rule "caps: both" @limit("2 per customer per 20 hours") @budget("2 customers per calendar week", "30 actions")
            when CustomerReferred( $friend : referrer )
            then actions.grantReward("r"); actions.to($friend).grantReward("r"); end

            rule "caps: best" @exclusive("one") @priority(2) @limit("1 per customer per 12 hours")
            when OrderPaid() then actions.grantReward("best"); end

            rule "caps: second" @exclusive("one") @priority(1) @budget("2 actions per calendar day")
            when OrderPaid() then actions.grantReward("second"); end

            rule "caps: third" @exclusive("one") @limit("1 per customer per 5 hours")
            when OrderPaid() then actions.grantReward("third"); end
            """;

    private static List<Rule> rules;
    private static Ruleset ruleset;

    @BeforeAll
    static void link() {
        rules = Programme.approved(PROMOTION).rules();
        ruleset = Programme.of(PROMOTION);
    }

    /**
     * No cap is exceeded whatever the order, and nothing is refused that had room. Sabotages that turned it red: a window that
     * looks only back, a day of 24 hours, a customer counted twice.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void l8ExceedsNoCapInWhateverOrderActivitiesArrive(long seed) {
        Random random = new Random(seed);
        List<Activity> activities = activities(random);
        for (int order = 0; order < 4; order++) {
            Store store = new Store();
            Granted granted = new Granted();
            for (Activity activity : activities) {
                Asked asked = ruleset.ask(activity);
                Settled settled = asked.settle(store.read(asked));
                store.take(settled.reservations());
                granted.add(asked, settled, String.valueOf(activity.order().id()));
                assertThat(winners(settled)).isLessThanOrEqualTo(1);
            }
            assertThat(granted.isWithin(rules)).isTrue();
            assertThat(granted.count()).isGreaterThan(50);
            Collections.shuffle(activities, random);
        }
    }

    /** What the reason names was full: with it the cap would have been exceeded. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void refusesNothingThatHasRoom(long seed) {
        Store store = new Store();
        Granted granted = new Granted();
        for (Activity activity : activities(new Random(seed))) {
            Asked asked = ruleset.ask(activity);
            Readings readings = store.read(asked);
            Settled settled = asked.settle(readings);
            for (DecidedAction action : settled.outcome().actions()) {
                if (action.reason() instanceof Reason.LimitReached reached) {
                    assertThat(reached.used()).isEqualTo(reached.cap());
                }
                if (action.reason() instanceof Reason.BudgetSpent spent) {
                    assertThat(spent.used()).isLessThanOrEqualTo(spent.cap());
                }
            }
            store.take(settled.reservations());
            granted.add(asked, settled, String.valueOf(activity.order().id()));
        }
        assertThat(granted.isWithin(rules)).isTrue();
    }

    private static long winners(Settled settled) {
        return settled.outcome().actions().stream()
                .filter(action -> action.status() == ActionStatus.GRANTED)
                .map(action -> action.rule())
                .filter(List.of("caps: best", "caps: second", "caps: third")::contains)
                .count();
    }

    private static List<Activity> activities(Random random) {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < ACTIVITIES; i++) {
            Instant at = NIGHTS.get(random.nextInt(2)).plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            String customer = "\"customer\": {\"id\": \"cust_" + random.nextInt(4) + "\"}";
            activities.add(
                    random.nextInt(4) == 0
                            ? Programme.activity(
                                    "customer.referred",
                                    "event_" + i,
                                    at,
                                    "{%s, \"referrer\": {\"id\": \"cust_%d\"}}".formatted(customer, random.nextInt(4)))
                            : Programme.activity("customer.order.paid", "event_" + i, at, order(random, customer)));
        }
        return activities;
    }

    private static String order(Random random, String customer) {
        int first = 1 + random.nextInt(300);
        int second = 1 + random.nextInt(300);
        return "{%s, \"order\": {\"id\": \"ord_%d\", \"total_amount\": %d, \"items\": [{\"amount\": %d}, {\"amount\": %d}]}}"
                .formatted(customer, random.nextInt(20), first + second, first, second);
    }

    /** Keeps what was reserved, and gives back of it what a demand is said to read. */
    private static final class Store {
        private final SortedMap<String, Long> counters = new TreeMap<>();
        private final SortedMap<String, List<Grant>> windows = new TreeMap<>();

        Readings read(Asked asked) {
            SortedMap<String, Long> used = new TreeMap<>();
            SortedMap<String, List<Grant>> grants = new TreeMap<>();
            for (Demand demand : asked.demands()) {
                if (demand instanceof Demand.WindowDemand window) {
                    Instant since = window.span().before(asked.occurredAt());
                    grants.put(
                            demand.key(),
                            windows.getOrDefault(demand.key(), List.of()).stream()
                                    .filter(grant -> grant.at().isAfter(since))
                                    .toList());
                } else if (counters.containsKey(demand.key())) {
                    used.put(demand.key(), counters.get(demand.key()));
                }
            }
            return new Readings(used, grants);
        }

        void take(List<Reservation> reservations) {
            for (Reservation reservation : reservations) {
                Reservation.Window window = reservation.window();
                if (window == null) {
                    long sum = counters.merge(reservation.key(), reservation.amount(), Long::sum);
                    assertThat(sum).isLessThanOrEqualTo(reservation.cap());
                } else {
                    windows.computeIfAbsent(reservation.key(), key -> new ArrayList<>())
                            .add(new Grant(window.at(), reservation.amount()));
                }
            }
        }
    }
}
