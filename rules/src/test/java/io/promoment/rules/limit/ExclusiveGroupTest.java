package io.promoment.rules.limit;

import static io.promoment.rules.limit.Settlements.ORDER;
import static io.promoment.rules.limit.Settlements.asked;
import static io.promoment.rules.limit.Settlements.counters;
import static io.promoment.rules.limit.Settlements.verdicts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.decision.Reason;
import io.promoment.rules.Programme;
import org.junit.jupiter.api.Test;

class ExclusiveGroupTest {
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
}
