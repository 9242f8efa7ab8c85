package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.Programme;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final String PAID = "customer.order.paid";

    @Test
    void needsNothingOfThePastWhereNoRuleReadsIt() {
        Needs needs = Programme.of(reading("order.totalAmount > 5")).needs(PAID);

        assertThat(needs.history()).isFalse();
        assertThat(needs.given()).isFalse();
    }

    @Test
    void needsWhatTheRulesThatListenReadTogether() {
        Needs needs = Programme.of(
                        reading(
                                "history.count(\"customer.confirmed\", \"12 hours\") > 1, history.in(\"calendar month\").of(\"customer.created\").count > 0, given.within(\"7 days\").count < 2"))
                .needs(PAID);

        assertThat(needs.types()).containsExactly("customer.confirmed", "customer.created");
        assertThat(needs.historySince(Programme.NOON)).isEqualTo("2026-08-31T22:00:00Z");
        assertThat(needs.given()).isTrue();
        assertThat(needs.givenSince(Programme.NOON)).isEqualTo(Programme.NOON.minus(Duration.ofDays(7)));
    }

    @Test
    void readsNoFurtherBackThanTheRulesetAllows() {
        Needs needs = Programme.of(reading("history.count(\"customer.confirmed\", \"3000 days\") > 1"))
                .needs(PAID);

        assertThat(needs.historySince(Programme.NOON)).isEqualTo(Programme.NOON.minus(Duration.ofDays(400)));
    }

    private static String reading(String constraints) {
        return "reading\nrule \"reading: the past\"\nwhen\n    OrderPaid( " + constraints
                + " )\nthen\n    actions.trackEvent(\"e\");\nend\n";
    }
}
