package io.promoment.rules.limit;

import static io.promoment.rules.limit.Settlements.ask;
import static io.promoment.rules.limit.Settlements.asked;
import static io.promoment.rules.limit.Settlements.counters;
import static io.promoment.rules.limit.Settlements.once;
import static io.promoment.rules.limit.Settlements.reasons;
import static io.promoment.rules.limit.Settlements.statuses;
import static io.promoment.rules.limit.Settlements.used;
import static io.promoment.rules.limit.Settlements.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.Reason;
import io.promoment.rules.Programme;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.limit.Readings.Grant;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettlementTest {
    @Test
    void grantsAndReservesWhereThereIsRoom() {
        Asked asked = ask("@limit(\"2 per customer per calendar month\")", "actions.grantReward(\"r\");");

        Settled settled = asked.settle(used(asked, 1));

        assertThat(statuses(settled)).containsExactly(ActionStatus.GRANTED);
        assertThat(asked.demands())
                .containsExactly(new Demand.CounterDemand(
                        "limit|gift|gift: once|2 per customer per calendar month|cust_1|2026-09", 2, 1));
        assertThat(settled.reservations())
                .containsExactly(new Reservation(asked.demands().get(0).key(), 1, 2, null));
    }

    /** L8. Turned red by granting the actions of a firing one by one. */
    @Test
    void l8SuppressesAFiringWhole() {
        Asked asked = ask(
                "@budget(\"4 actions per calendar month\")",
                "actions.grantReward(\"r\"); actions.sendMessage(\"EMAIL\", \"t\");");

        Settled settled = asked.settle(used(asked, 3));

        assertThat(statuses(settled)).containsExactly(ActionStatus.SUPPRESSED, ActionStatus.SUPPRESSED);
        assertThat(reasons(settled))
                .containsOnly(new Reason.BudgetSpent(
                        "4 actions per calendar month", 3, 4, Instant.parse("2026-09-30T22:00:00Z")));
        assertThat(settled.reservations()).isEmpty();
    }

    /** L8. Turned red by judging every firing by the readings alone. */
    @Test
    void l8LetsFiringsOfOneActivitySeeWhatEarlierOnesTook() {
        Asked asked = asked(
                """
                gift
                rule "gift: per line"
                    @limit("2 per customer per 10 days")
                    @budget("1000 points")
                when
                    OrderPaid( $items : order.items )
                    OrderItem( $amount : amount ) from $items
                then
                    actions.addPoints("Juniper Rewards", $amount, "line");
                end
                """);

        Settled settled = asked.settle(Readings.EMPTY);

        assertThat(statuses(settled))
                .containsExactly(ActionStatus.GRANTED, ActionStatus.GRANTED, ActionStatus.SUPPRESSED);
        assertThat(reasons(settled)).containsExactly(new Reason.BudgetSpent("1000 points", 900, 1000, null));
        assertThat(settled.reservations())
                .containsExactly(
                        new Reservation("budget|gift|gift: per line|1000 points", 900, 1000, null),
                        new Reservation(window(asked), 1, 2, new Reservation.Window(Programme.NOON, 0)),
                        new Reservation(window(asked), 1, 2, new Reservation.Window(Programme.NOON, 1)));
    }

    @Test
    void l8TurnsAwayALateActivityWhoseWindowAGrantAfterItFills() {
        Asked asked = ask("@limit(\"1 per customer per 10 days\")", "actions.grantReward(\"r\");");
        TreeMap<String, List<Grant>> later = new TreeMap<>();
        later.put(window(asked), List.of(new Grant(Programme.NOON.plusSeconds(3600), 1)));

        Settled settled = asked.settle(new Readings(new TreeMap<>(), later));

        assertThat(statuses(settled)).containsExactly(ActionStatus.SUPPRESSED);
    }

    /** Red when the first full limit was the one that was told: there is still no room when that one frees. */
    @Test
    void namesTheLimitOrBudgetThatFreesLast() {
        Asked asked = ask(
                "@limit(\"1 per customer per calendar day\") @budget(\"2 actions per calendar month\")",
                "actions.grantReward(\"r\");");
        Object[] full = asked.demands().stream()
                .flatMap(demand -> Stream.of(demand.key(), 2))
                .toArray();

        Settled settled = asked.settle(counters(full));

        assertThat(reasons(settled))
                .containsExactly(new Reason.BudgetSpent(
                        "2 actions per calendar month", 2, 2, Instant.parse("2026-09-30T22:00:00Z")));
    }

    /** October of 2026 has 31 days and one hour in Warsaw. */
    @Test
    void l6EndsAMonthInTheZoneOfTheProgrammeAcrossTheChangeOfClocks() {
        Activity late = Programme.paid("event_1", Instant.parse("2026-10-31T22:59:59Z"), 5);
        Activity next = Programme.paid("event_1", Instant.parse("2026-10-31T23:00:00Z"), 5);
        Ruleset ruleset =
                Programme.of(once("@limit(\"1 per customer per calendar month\")", "actions.grantReward(\"r\");"));

        Asked october = ruleset.ask(late);
        Asked november = ruleset.ask(next);

        assertThat(october.demands()).extracting(Demand::key).allMatch(key -> key.endsWith("|2026-10"));
        assertThat(november.demands()).extracting(Demand::key).allMatch(key -> key.endsWith("|2026-11"));
        Reason.LimitReached reached =
                (Reason.LimitReached) reasons(october.settle(used(october, 1))).get(0);
        assertThat(reached.freesAt()).isEqualTo("2026-10-31T23:00:00Z");
    }

    @Test
    void countsACustomerOnceInABudgetOfCustomers() {
        Asked asked = ask("@budget(\"1000 customers per calendar day\")", "actions.grantReward(\"r\");");
        String counted = "counted|gift|gift: once|1000 customers per calendar day|cust_1|2026-09-05";
        String budget = "budget|gift|gift: once|1000 customers per calendar day|2026-09-05";

        Settled first = asked.settle(counters(budget, 999));
        Settled again = asked.settle(counters(counted, 1, budget, 1000));
        Settled another = asked.settle(counters(budget, 1000));

        assertThat(asked.demands())
                .containsExactly(new Demand.CounterDemand(budget, 1000, 1), new Demand.CounterDemand(counted, 1, 1));
        assertThat(first.reservations())
                .containsExactly(new Reservation(budget, 1, 1000, null), new Reservation(counted, 1, 1, null));
        assertThat(statuses(again)).containsExactly(ActionStatus.GRANTED);
        assertThat(again.reservations()).isEmpty();
        assertThat(statuses(another)).containsExactly(ActionStatus.SUPPRESSED);
    }

    /** Was wrong: the first of the two was said to have been used before, and the next day to have room. */
    @Test
    void saysWhatWasUsedBeforeWhenOneFiringAsksForTooMuchAlone() {
        Asked asked = asked(
                """
                gift
                rule "gift: to both"
                    @budget("1 customers per calendar day")
                when
                    CustomerReferred( $referrer : referrer )
                then
                    actions.grantReward("r");
                    actions.to($referrer).grantReward("r");
                end
                """,
                Programme.activity(
                        "customer.referred", "event_1", Programme.NOON, "{\"referrer\": {\"id\": \"cust_2\"}}"));

        assertThat(reasons(asked.settle(Readings.EMPTY)))
                .containsOnly(new Reason.BudgetSpent("1 customers per calendar day", 0, 1, null));
    }

    @Test
    void countsApartWhatTheLimitNames() {
        Asked asked = asked(
                """
                gift
                rule "gift: per order"
                    @limit("1 per customer and order.id")
                when
                    OrderPaid()
                then
                    actions.grantReward("r");
                end
                """);

        assertThat(asked.demands())
                .extracting(Demand::key)
                .containsExactly("limit|gift|gift: per order|1 per customer and order.id|cust_1|=ord_event_1");
    }
}
