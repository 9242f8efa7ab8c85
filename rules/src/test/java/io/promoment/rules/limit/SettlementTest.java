package io.promoment.rules.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.Span;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Reason;
import io.promoment.rules.Programme;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.limit.Readings.Grant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Activity ORDER = Programme.paid("event_1", Programme.NOON, 500, 400, 300);

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
        assertThat(reasons(settled))
                .containsExactly(new Reason.LimitReached(
                        "2 per customer per 10 days",
                        "limit|gift|gift: per line|2 per customer per 10 days|cust_1",
                        2,
                        2,
                        Programme.NOON.plus(Span.parse("10 days").length())));
        assertThat(settled.reservations())
                .containsExactly(
                        new Reservation("budget|gift|gift: per line|1000 points", 900, 1000, null),
                        new Reservation(window(asked), 1, 2, new Reservation.Window(Programme.NOON, 0)),
                        new Reservation(window(asked), 1, 2, new Reservation.Window(Programme.NOON, 1)));
    }

    private static String window(Asked asked) {
        return asked.demands().stream()
                .filter(demand -> demand instanceof Demand.WindowDemand)
                .map(Demand::key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void l8TurnsAwayALateActivityWhoseWindowAGrantAfterItFills() {
        Asked asked = ask("@limit(\"1 per customer per 10 days\")", "actions.grantReward(\"r\");");
        TreeMap<String, List<Grant>> later = new TreeMap<>();
        later.put(window(asked), List.of(new Grant(Programme.NOON.plusSeconds(3600), 1)));

        Settled settled = asked.settle(new Readings(new TreeMap<>(), later));

        assertThat(statuses(settled)).containsExactly(ActionStatus.SUPPRESSED);
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
    void countsLimitsForEachRecipient() {
        Asked asked = asked(
                """
                gift
                rule "gift: to both"
                    @limit("1 per customer")
                when
                    CustomerReferred( $referrer : referrer )
                then
                    actions.grantReward("r");
                    actions.to($referrer).grantReward("r");
                end
                """,
                Programme.activity(
                        "customer.referred", "event_1", Programme.NOON, "{\"referrer\": {\"id\": \"cust_2|x\"}}"));

        assertThat(asked.demands())
                .extracting(Demand::key)
                .containsExactly(
                        "limit|gift|gift: to both|1 per customer|cust_1",
                        "limit|gift|gift: to both|1 per customer|cust_2\\|x");
        Settled settled = asked.settle(counters(asked.demands().get(1).key(), 1));
        assertThat(statuses(settled)).containsExactly(ActionStatus.SUPPRESSED, ActionStatus.SUPPRESSED);
    }

    @Test
    void countsRecipientsUnderTheKeysTheyAreKnownUnder() {
        Asked asked = asked(
                """
                gift
                rule "gift: to both"
                    @limit("1 per customer")
                    @budget("10 customers")
                when
                    CustomerReferred( $referrer : referrer, $buyer : redemption.customer )
                then
                    actions.grantReward("r");
                    actions.to($referrer).grantReward("r");
                    actions.to($buyer).grantReward("r");
                end
                """,
                Programme.activity(
                        "customer.referred",
                        "event_1",
                        Programme.NOON,
                        "{\"referrer\": {\"id\": \"cust_2\"}, \"redemption\": {\"customer\": {\"source_id\": \"x\"}}}"));

        Asked named = asked.named(Map.of("source:x", "cust_2", "source:y", "cust_3"));

        assertThat(asked.recipients()).containsExactly("cust_2", "source:x");
        assertThat(named.recipients()).containsExactly("cust_2");
        assertThat(named.demands())
                .extracting(Demand::key, Demand::amount)
                .containsExactly(
                        tuple("budget|gift|gift: to both|10 customers", 2L),
                        tuple("counted|gift|gift: to both|10 customers|cust_1", 1L),
                        tuple("counted|gift|gift: to both|10 customers|cust_2", 1L),
                        tuple("limit|gift|gift: to both|1 per customer|cust_1", 1L),
                        tuple("limit|gift|gift: to both|1 per customer|cust_2", 1L));
        assertThat(named.settle(Readings.EMPTY).outcome().actions())
                .extracting(DecidedAction::recipient)
                .containsExactly("cust_1", "cust_2", "cust_2");
        assertThat(asked.named(Map.of())).isEqualTo(asked);
    }

    @Test
    void countsTheCustomerOfTheActivityOnceWhenAddressedByAnAlias() {
        Asked asked = asked(
                """
                gift
                rule "gift: twice"
                    @limit("1 per customer")
                when
                    CustomerReferred( $referrer : referrer )
                then
                    actions.grantReward("r");
                    actions.to($referrer).grantReward("r");
                end
                """,
                Programme.activity(
                        "customer.referred", "event_1", Programme.NOON, "{\"referrer\": {\"source_id\": \"me\"}}"));

        Asked named = asked.named(Map.of("source:me", "cust_1"));

        assertThat(asked.recipients()).containsExactly("source:me");
        assertThat(named.recipients()).isEmpty();
        assertThat(statuses(named.settle(Readings.EMPTY))).containsExactly(ActionStatus.GRANTED, ActionStatus.GRANTED);
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

    @Test
    void grantsInAnExclusiveGroupTheFirstByPriorityWhoseLimitsHold() {
        Asked asked = asked(EXCLUSIVE);
        String full = "limit|sale|sale: best|1 per customer|cust_1";

        assertThat(verdicts(asked.settle(Readings.EMPTY)))
                .containsExactly(
                        tuple("sale: last", new Reason.Superseded("sale", "sale", "sale: best")),
                        tuple("sale: best", null),
                        tuple("sale: second", new Reason.Superseded("sale", "sale", "sale: best")));
        assertThat(verdicts(asked.settle(counters(full, 1))))
                .containsExactly(
                        tuple("sale: last", new Reason.Superseded("sale", "sale", "sale: second")),
                        tuple("sale: best", new Reason.LimitReached("1 per customer", full, 1, 1, null)),
                        tuple("sale: second", null));
    }

    /** A rule whose budget is spent must not keep the group from giving anything. */
    @Test
    void letsTheNextOfAGroupWinWhereTheBudgetOfTheFirstIsSpent() {
        Asked asked = asked(EXCLUSIVE.replace("@limit(\"1 per customer\")", "@budget(\"10 actions\")"));
        String spent = "budget|sale|sale: best|10 actions";

        assertThat(verdicts(asked.settle(counters(spent, 10))))
                .containsExactly(
                        tuple("sale: last", new Reason.Superseded("sale", "sale", "sale: second")),
                        tuple("sale: best", new Reason.BudgetSpent("10 actions", 10, 10, null)),
                        tuple("sale: second", null));
        assertThat(asked.settle(Readings.EMPTY).reservations()).containsExactly(new Reservation(spent, 1, 10, null));
    }

    /** Of one priority: the promotion's name, then the place in its file, whatever the promotions were called first. */
    @Test
    void ordersTiesByPromotionAndPlace() {
        String last = EXCLUSIVE.replace("sale\nrule", "zeal\nrule").replace("\"sale: ", "\"zeal: ");
        String plain = EXCLUSIVE.replaceAll("@priority\\(\\d+\\)", "");
        Asked asked =
                Programme.of(last.replaceAll("@priority\\(\\d+\\)", ""), plain).ask(ORDER);

        assertThat(verdicts(asked.settle(Readings.EMPTY)))
                .startsWith(tuple("sale: last", null))
                .hasSize(6)
                .filteredOn(verdict -> verdict.toList().get(1) != null)
                .extracting(verdict -> verdict.toList().get(1))
                .containsOnly(new Reason.Superseded("sale", "sale", "sale: last"));
        assertThat(verdicts(Programme.of(last, plain).ask(ORDER).settle(Readings.EMPTY)))
                .contains(tuple("zeal: best", null))
                .filteredOn(verdict -> verdict.toList().get(1) == null)
                .hasSize(1);
    }

    private static final String EXCLUSIVE =
            """
            sale
            rule "sale: last"
                @exclusive("sale")
            when
                OrderPaid()
            then
                actions.grantReward("last");
            end
            rule "sale: best"
                @exclusive("sale")
                @priority(10)
                @limit("1 per customer")
            when
                OrderPaid()
            then
                actions.grantReward("best");
            end
            rule "sale: second"
                @exclusive("sale")
                @priority(5)
            when
                OrderPaid()
            then
                actions.grantReward("second");
            end
            """;

    private static List<Tuple> verdicts(Settled settled) {
        return settled.outcome().actions().stream()
                .map(action -> tuple(action.rule(), action.reason()))
                .toList();
    }

    private static Asked ask(String annotation, String calls) {
        return asked(once(annotation, calls));
    }

    private static String once(String annotation, String calls) {
        return "gift\nrule \"gift: once\"\n" + annotation + "\nwhen\n    OrderPaid()\nthen\n    " + calls + "\nend\n";
    }

    private static Asked asked(String promotion) {
        return asked(promotion, ORDER);
    }

    private static Asked asked(String promotion, Activity activity) {
        return Programme.of(promotion).ask(activity);
    }

    private static Readings used(Asked asked, long used) {
        return counters(asked.demands().get(0).key(), used);
    }

    private static Readings counters(Object... keysAndUsed) {
        TreeMap<String, Long> counters = new TreeMap<>();
        for (int i = 0; i < keysAndUsed.length; i += 2) {
            counters.put((String) keysAndUsed[i], ((Number) keysAndUsed[i + 1]).longValue());
        }
        return new Readings(counters, new TreeMap<>());
    }

    private static List<ActionStatus> statuses(Settled settled) {
        return settled.outcome().actions().stream().map(DecidedAction::status).toList();
    }

    private static List<Reason> reasons(Settled settled) {
        return settled.outcome().actions().stream()
                .map(DecidedAction::reason)
                .filter(Objects::nonNull)
                .toList();
    }
}
