package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import io.promoment.rules.Programme;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
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

    @Test
    void needsOverAllTypesWhatTheRulesOfEachNeed() {
        Ruleset ruleset = Programme.of(
                reading("history.count(\"customer.confirmed\", \"12 hours\") > 1"),
                """
                other
                rule "other: the past"
                when
                    TierUpgraded( history.count("customer.created", "3 days") > 1, given.within("7 days").count < 2 )
                then
                    actions.trackEvent("e");
                end
                """);

        assertThat(ruleset.needs().types()).containsExactly("customer.confirmed", "customer.created");
        assertThat(ruleset.needs().historySince(Programme.NOON)).isEqualTo(Programme.NOON.minus(Duration.ofDays(3)));
        assertThat(ruleset.needs().given()).isTrue();
    }

    @Test
    void areEqualWhereTheSameIsReadWhateverElseTheRulesSay() {
        String created = "history.count(\"customer.created\", \"3 days\") > 1";

        assertThat(needs(created)).isEqualTo(needs("order.totalAmount > 5, " + created));
        assertThat(needs(created)).isNotEqualTo(needs(created + ", given.count > 1"));
    }

    @Test
    void pickWhatIsNeededOfMore() {
        Needs needs =
                needs("history.count(\"customer.confirmed\", \"3 days\") > 1, given.within(\"7 days\").count < 2");
        List<Past> earlier = List.of(
                past(1, "customer.confirmed", Duration.ofDays(3).plusMillis(1)),
                past(2, "customer.confirmed", Duration.ofDays(3)),
                past(3, "customer.created", Duration.ofDays(1)),
                past(4, "customer.confirmed", Duration.ZERO),
                past(5, "customer.confirmed", Duration.ofMillis(-1)));

        assertThat(needs.activities(earlier, Programme.NOON))
                .extracting(Past::position)
                .containsExactly(2L, 4L);
        assertThat(needs.actions(List.of(given("act_old", 8), given("act_new", 7)), Programme.NOON))
                .extracting(GivenAction::action)
                .containsExactly("act_new");
        assertThat(needs("order.totalAmount > 5").activities(earlier, Programme.NOON))
                .isEmpty();
        assertThat(needs("order.totalAmount > 5").actions(List.of(given("act_new", 7)), Programme.NOON))
                .isEmpty();
    }

    private static Past past(long position, String type, Duration ago) {
        return new Past(position, Programme.activity(type, "event_" + position, Programme.NOON.minus(ago), "{}"));
    }

    private static GivenAction given(String id, int daysAgo) {
        return new GivenAction(id, "points.add", "p", Programme.NOON.minus(Duration.ofDays(daysAgo)), new TreeMap<>());
    }

    private static Needs needs(String constraints) {
        return Programme.of(reading(constraints)).needs(PAID);
    }

    private static String reading(String constraints) {
        return "reading\nrule \"reading: the past\"\nwhen\n    OrderPaid( " + constraints
                + " )\nthen\n    actions.trackEvent(\"e\");\nend\n";
    }
}
