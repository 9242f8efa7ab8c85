package io.promoment.rules.limit;

import static io.promoment.rules.limit.Settlements.asked;
import static io.promoment.rules.limit.Settlements.counters;
import static io.promoment.rules.limit.Settlements.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.rules.Programme;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipientsTest {
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
}
