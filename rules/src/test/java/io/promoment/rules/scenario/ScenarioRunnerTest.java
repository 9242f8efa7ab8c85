package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.compile.CompiledPromotion;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
    private static final CompiledPromotion ORDERS = Shipped.compiled(
            "orders",
            """
            package promotions.orders

            rule "orders: points"
                @limit("1 per customer per 30 days", "2 per customer and order.sourceId")
                @budget("1000 points per calendar month")
            when
                OrderPaid( order.totalAmount >= 1000 )
            then
                actions.addPoints("Juniper Rewards", 10, "an order").with("order", "first");
            end

            rule "orders: a code for an order of nobody knows how much"
            when
                OrderPaid( $amount : order.initialAmount )
            then
                actions.creditGift("GC-1", $amount, "back");
            end
            """);

    private static final String GRANTED =
            """
            - scenario: an order
              when:
                - sample: customer.order.paid
                  at: 2026-09-07T10:00:00Z
                  overrides: {order.initial_amount: 7}
              then:
                actions:
                  - points.add: {program: Juniper Rewards, points: 10, reason: an order}
                    with: {order: first}
                  - gift.credit: {card: GC-1, amount: 7, reason: back}
            """;

    @Test
    void passesWhatIsExactlyAsExpected() throws InvalidScenarioException {
        ScenarioReport report = run(GRANTED);

        assertThat(report.passed()).isTrue();
        assertThat(report.results()).hasToString("[orders.scenarios.yaml:1 an order: passed]");
    }

    @Test
    void saysWhatWasExpectedWhatCameAndWhichRulesFired() throws InvalidScenarioException {
        ScenarioReport report = run(GRANTED.replace("points: 10", "points: 11"));

        assertThat(report.passed()).isFalse();
        assertThat(report.results().get(0))
                .hasToString(
                        """
                        orders.scenarios.yaml:1 an order: failed
                          action 1
                            expected points.add: {points: 11, program: Juniper Rewards, reason: an order}, \
                        to: cust_LrfTLGu5EgYUPoct86nidKoc, with: {order: first}, status: granted
                            actual   points.add: {points: 10, program: Juniper Rewards, reason: an order}, \
                        to: cust_LrfTLGu5EgYUPoct86nidKoc, with: {order: first}, status: granted
                          step 1, customer.order.paid: "orders: points" fired (points.add: granted)
                          step 1, customer.order.paid: "orders: a code for an order of nobody knows how much" fired \
                        (gift.credit: granted)""");
    }

    @Test
    void missesActionsThatDoNotComeAndNoticesThoseNobodyExpects() throws InvalidScenarioException {
        String more = GRANTED + "      - event.track: {name: more}\n";
        String none = GRANTED.replaceAll("(?s)actions:.*", "actions: []\n");

        assertThat(differences(more)).contains("action 3").contains("actual   none");
        assertThat(differences(none)).contains("action 1\n    expected none").contains("action 2\n    expected none");
    }

    @Test
    void comparesEveryPartOfAnAction() throws InvalidScenarioException {
        assertThat(differences(GRANTED.replace("{order: first}", "{order: second}")))
                .contains("order: second");
        assertThat(differences(GRANTED.replace("with:", "to: cust_other\n        with:")))
                .contains("to: cust_other");
        assertThat(differences(GRANTED.replace("with:", "expires: 2 days\n        with:")))
                .contains("expires: 2 days");
        assertThat(differences(GRANTED.replace("with:", "status: suppressed\n        with:")))
                .contains("suppressed");
        assertThat(differences(GRANTED.replace("with:", "because: 1 per customer\n        with:")))
                .contains("because");
    }

    @Test
    void checksTheRulesThatFiredAndThoseThatDidNot() throws InvalidScenarioException {
        assertThat(differences(GRANTED + "    not_fired: [\"orders: points\"]"))
                .contains("expected not to fire: \"orders: points\"");
        assertThat(differences(GRANTED + "    fired: [\"orders: pints\"]"))
                .contains("expected to fire: \"orders: pints\"")
                .contains("there is no rule \"orders: pints\"");
        assertThat(differences(GRANTED + "    failed: [\"orders: points\"]"))
                .contains("expected to fail: \"orders: points\"");
    }

    @Test
    void doesNotPassOverARuleThatFails() throws InvalidScenarioException {
        String absent = GRANTED.replace("      overrides: {order.initial_amount: 7}\n", "")
                .replaceAll(" *- gift.credit.*\n", "");
        String failed = "    failed: [\"orders: a code for an order of nobody knows how much\"]";

        assertThat(differences(absent))
                .contains("rule \"orders: a code for an order of nobody knows how much\" failed: absent_value");
        assertThat(differences(absent + failed)).isEmpty();
    }

    @Test
    void saysWhyAnActionFailed() throws InvalidScenarioException {
        ScenarioReport report = run(GRANTED.replace("initial_amount: 7", "initial_amount: 0"));

        assertThat(report.results().get(0).toString())
                .contains("consequence: an action is asked for with a blank text, or with a number below 1");
    }

    @Test
    void countsWhatWasUsedBeforeWhereItBelongs() throws InvalidScenarioException {
        assertThat(used(
                        "limit: 1 per customer per 30 days, count: 1, at: 29 days before",
                        "1 per customer per 30 days"))
                .isEmpty();
        assertThat(used("limit: 1 per customer per 30 days, count: 1, at: 30 days before", null))
                .isEmpty();
        assertThat(used("limit: 2 per customer and order.sourceId, count: 2", "2 per customer and order.sourceId"))
                .isEmpty();
        assertThat(used("limit: 2 per customer and order.sourceId, count: 2, to: cust_other", null))
                .isEmpty();
        assertThat(used("budget: 1000 points per calendar month, count: 991", "1000 points per calendar month"))
                .isEmpty();
        assertThat(used("budget: 1000 points per calendar month, count: 990", null))
                .isEmpty();
        assertThat(used("budget: 1000 points per calendar month, count: 1000, at: 10 days before", null))
                .isEmpty();
        assertThat(used("limit: 3 per customer, count: 1", null)).contains("no limit or budget \"3 per customer\"");
    }

    @Test
    void namesTheRulesThatNoScenarioFiresAndThoseThatEveryScenarioFires() throws InvalidScenarioException {
        ScenarioReport all = run(GRANTED);
        ScenarioReport none = run(GRANTED.replace("order.paid", "order.created"));

        assertThat(all.alwaysFired()).hasSize(2);
        assertThat(all.neverFired()).isEmpty();
        assertThat(none.alwaysFired()).isEmpty();
        assertThat(none.neverFired()).hasSize(2);
    }

    private static String used(String used, @Nullable String because) throws InvalidScenarioException {
        String given = "  given:\n    used: [{rule: \"orders: points\", " + used + "}]\n  when:";
        String status = because == null ? "" : "status: suppressed\n        because: " + because + "\n        ";
        return differences(GRANTED.replace("  when:", given).replace("with:", status + "with:"));
    }

    private static String differences(String yaml) throws InvalidScenarioException {
        return run(yaml).results().get(0).differences().stream()
                .map(Difference::toString)
                .collect(Collectors.joining("\n"));
    }

    private static ScenarioReport run(String yaml) throws InvalidScenarioException {
        return ScenarioRunner.run(ORDERS, ScenarioFile.parse("orders.scenarios.yaml", yaml), Shipped.SETTINGS);
    }
}
