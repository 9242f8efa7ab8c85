package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.OrderPaid;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
    private static final String MINIMAL =
            """
            - scenario: an order
              when:
                - sample: customer.order.paid
              then:
                actions: []
            """;

    @Test
    void givesASampleItsOwnTimeAndTheScenarioItsCustomer() throws InvalidScenarioException {
        Scenario scenario = only(MINIMAL);

        assertThat(scenario.when()).hasSize(1);
        assertThat(scenario.when().get(0).occurredAt()).isEqualTo("2026-09-07T10:00:03.255Z");
        assertThat(scenario.customer()).isEqualTo("cust_LrfTLGu5EgYUPoct86nidKoc");
    }

    @Test
    void readsTimesRelativeToTheFirstActivityDecided() throws InvalidScenarioException {
        Scenario scenario = only(
                """
                - scenario: times
                  given:
                    history:
                      - sample: customer.order.paid
                        at: 30 days before
                      - sample: customer.order.paid
                  when:
                    - sample: customer.order.paid
                      at: 2026-09-30T10:00:00+02:00
                    - sample: customer.order.paid
                      at: 2 hours after
                  then:
                    actions: []
                """);

        assertThat(scenario.history())
                .extracting(Activity::occurredAt)
                .containsExactly(Instant.parse("2026-08-31T08:00:00Z"), Instant.parse("2026-09-30T08:00:00Z"));
        assertThat(scenario.when())
                .extracting(Activity::occurredAt)
                .containsExactly(Instant.parse("2026-09-30T08:00:00Z"), Instant.parse("2026-09-30T10:00:00Z"));
    }

    @Test
    void givesEveryStepAnIdOfItsOwn() throws InvalidScenarioException {
        Scenario scenario = only(
                """
                - scenario: ids
                  given:
                    customer: {name: Amelia Hart}
                    history:
                      - sample: customer.order.paid
                  when:
                    - sample: customer.order.paid
                    - sample: customer.order.paid
                      id: event_of_mine
                  then:
                    actions: []
                """);

        List<String> ids = Stream.of(scenario.known(), scenario.history(), scenario.when())
                .flatMap(List::stream)
                .map(Activity::id)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().contains("event_of_mine");
    }

    @Test
    void speaksOfOneCustomerUnlessAStepNamesAnother() throws InvalidScenarioException {
        Scenario scenario = only(
                """
                - scenario: customers
                  given:
                    history:
                      - sample: customer.consents.given
                      - sample: customer.consents.given
                        customer: cust_other
                  when:
                    - sample: customer.order.paid
                  then:
                    actions: []
                """);

        assertThat(scenario.history())
                .extracting(activity -> activity.profile().id())
                .containsExactly("cust_LrfTLGu5EgYUPoct86nidKoc", "cust_other");
    }

    @Test
    void overridesByPathAndMakesObjectsOnTheWay() throws InvalidScenarioException {
        Scenario scenario = only(
                """
                - scenario: overrides
                  when:
                    - sample: customer.order.paid
                      overrides: {order.items.1.quantity: 7, order.metadata.gift.wrapped: true, order.amount: null}
                  then:
                    actions: []
                """);

        OrderPaid paid = (OrderPaid) scenario.when().get(0);
        assertThat(paid.order().items().get(1).quantity()).isEqualTo(7L);
        assertThat(paid.order().amount()).isNull();
        assertThat(paid.data().flag("order.metadata.gift.wrapped")).isTrue();
    }

    @Test
    void takesAnActivityThatIsWrittenOut() throws InvalidScenarioException {
        Scenario scenario = only(
                """
                - scenario: written out
                  when:
                    - type: customer.birthday.noticed
                      at: 2026-09-30T10:00:00Z
                      data: {by: the baker}
                  then:
                    actions: []
                """);

        Activity activity = scenario.when().get(0);
        assertThat(activity.type()).isEqualTo("customer.birthday.noticed");
        assertThat(activity.data().text("by")).isEqualTo("the baker");
        assertThat(scenario.customer()).isEqualTo("cust_of_the_scenario");
    }

    @Test
    void tellsTheCustomerBeforeAnythingElseHappens() throws InvalidScenarioException {
        Scenario scenario = only(
                """
                - scenario: known
                  given:
                    customer:
                      birthdate: "1988-09-02"
                      consents: [Offers by SMS]
                      segments: [Big spenders (90 days)]
                      tiers: {Juniper Rewards: Gold}
                      points: {Juniper Rewards: 1800}
                    history:
                      - sample: customer.order.paid
                        at: 400 days before
                  when:
                    - sample: customer.order.paid
                  then:
                    actions: []
                """);

        assertThat(scenario.known())
                .extracting(Activity::type)
                .containsExactly(
                        "customer.updated",
                        "customer.consents.given",
                        "customer.segment.entered",
                        "customer.loyalty.tier.joined",
                        "customer.loyalty.updated");
        assertThat(scenario.known()).allMatch(known -> known.occurredAt()
                .isBefore(scenario.history().get(0).occurredAt()));
    }

    private static Scenario only(String yaml) throws InvalidScenarioException {
        return ScenarioFile.parse("test.scenarios.yaml", yaml).scenarios().get(0);
    }
}
