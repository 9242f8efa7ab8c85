package io.promoment.rules.engine;

import static io.promoment.rules.engine.RulesetTest.decide;
import static io.promoment.rules.engine.TestPromotions.LINES;
import static io.promoment.rules.engine.TestPromotions.OVERFLOWING;
import static io.promoment.rules.engine.TestPromotions.THANKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Context;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.Programme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** L7: a rule that fails or takes too much is left out and named, and the others still decide. */
class FailingRuleTest {
    /** L7. Turned red by answering with nothing when an attempt breaks. */
    @Test
    void l7LeavesOutRulesThatFailAndLetsTheOthersDecide() {
        Outcome outcome =
                decide(Programme.of(THANKS, OVERFLOWING), Programme.paid("event_1", Programme.NOON, 500, 300));

        assertThat(outcome.failures())
                .containsExactly(
                        new Failure("overflowing", 1, "overflowing: too much", null, Failure.ARITHMETIC),
                        new Failure(
                                "overflowing",
                                1,
                                "overflowing: in a constraint",
                                "order.totalAmount * 900000000000000000 > 1",
                                Failure.ARITHMETIC));
        assertThat(outcome.actions())
                .extracting(DecidedAction::rule)
                .containsExactly("overflowing: not at all", "thanks: for every order");
    }

    /** L7. Turned red by letting absent values through to the action. */
    @Test
    void l7NamesTheRuleThatAsksWithAnAbsentValue() {
        Outcome outcome = decide(
                Programme.of(
                        THANKS,
                        """
                        friendly
                        rule "friendly: points for the friend"
                        when
                            OrderPaid( $name : customer.name )
                        then
                            actions.updateCustomer("nick_name", $name);
                        end
                        """),
                Programme.paid("event_1", Programme.NOON, 500));

        assertThat(outcome.failures())
                .containsExactly(
                        new Failure("friendly", 1, "friendly: points for the friend", null, Failure.ABSENT_VALUE));
        assertThat(outcome.actions()).extracting(DecidedAction::promotion).containsExactly("thanks");
    }

    /** L7. Turned red by giving every attempt an allowance without bound. */
    @Test
    void l7CutsOffACrossProduct() {
        long[] lines = new long[60];
        Arrays.fill(lines, 7);
        Outcome outcome = decide(
                Programme.of(
                        THANKS,
                        """
                        crossing
                        rule "crossing: every line with every other"
                        when
                            OrderPaid( $items : order.items )
                            OrderItem( amount > 1 ) from $items
                            OrderItem( amount > 2 ) from $items
                            OrderItem( amount > 100 ) from $items
                        then
                            actions.trackEvent("crossed");
                        end
                        """),
                Programme.paid("event_1", Programme.NOON, lines));

        assertThat(outcome.failures())
                .containsExactly(
                        new Failure("crossing", 1, "crossing: every line with every other", null, Failure.ALLOWANCE));
        assertThat(outcome.actions()).extracting(DecidedAction::promotion).containsExactly("thanks");
    }

    /** L7. Turned red by asking without a firing limit, and by counting only within one attempt. */
    @Test
    void l7LeavesOutTheRuleThatFiresMostWhereAllTogetherFireTooOften() {
        Activity activity = Programme.paid("event_1", Programme.NOON, 500, 400, 300, 200);

        assertThat(decide(Programme.of(5, THANKS, LINES), activity).failures()).isEmpty();
        Outcome together = decide(Programme.of(4, THANKS, LINES), activity);
        assertThat(together.failures())
                .containsExactly(new Failure(
                        "per-line", 1, "per line: points for each expensive line", null, Failure.FIRING_LIMIT));
        assertThat(together.actions()).extracting(DecidedAction::promotion).containsExactly("thanks");
        assertThat(decide(Programme.of(3, THANKS, LINES), activity).failures()).isEqualTo(together.failures());
    }

    /** L7. Turned red by counting neither actions nor bindings: each such call wrote the text again. */
    @Test
    void l7LeavesOutARuleThatRepeatsALongTextWithoutEnd() {
        String calls = "actions.trackEvent(\"a\").with(\"one\", $text).with(\"two\", $text);\n".repeat(20);
        Ruleset ruleset = Programme.of(
                THANKS,
                """
                growing
                rule "growing: by actions"
                when
                    OrderPaid( $text : data.text("note") )
                then
                %s
                end
                rule "growing: by bindings"
                when
                    OrderPaid( $text : data.text("note"), $items : order.items )
                    OrderItem( ) from $items
                then
                    actions.trackEvent("line");
                end
                rule "growing: not much"
                when
                    OrderPaid( $text : data.text("note") )
                then
                    actions.trackEvent("note").with("note", $text);
                end
                """
                        .formatted(calls));
        String order = "{\"note\": \"%s\", \"order\": {\"total_amount\": 5, \"items\": [{}, {}, {}]}}";
        Activity activity = Programme.activity(
                "customer.order.paid", "event_1", Programme.NOON, order.formatted("x".repeat(450_000)));

        Outcome outcome = decide(ruleset, activity);

        assertThat(outcome.failures())
                .extracting(Failure::rule, Failure::kind)
                .containsExactly(
                        tuple("growing: by actions", Failure.ALLOWANCE),
                        tuple("growing: by bindings", Failure.ALLOWANCE));
        assertThat(outcome.firings())
                .extracting(Firing::rule)
                .containsExactly("growing: not much", "thanks: for every order");
    }

    /** L7. Turned red by handing the history on as it is: no rule failed, and every 10 000 pairs took five seconds. */
    @Test
    void l7LeavesOutARuleThatReadsTheHistoryForEachPairOfLines() {
        Ruleset ruleset = Programme.of(
                THANKS,
                """
                pairs
                rule "pairs: each"
                when
                    $a : OrderPaid( $items : order.items )
                    OrderItem( ) from $items
                    OrderItem( $a.history.purchases("60 days").count < 1 ) from $items
                then
                    actions.trackEvent("pair");
                end
                """);
        List<Past> earlier = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> new Past(i, Programme.paid("past_" + i, Programme.NOON.minusSeconds(i), 5)))
                .toList();
        Activity now = Programme.paid("event_1", Programme.NOON, new long[300]);
        Context context = now.about().context();
        Activity withHistory = now.in(new Context(
                context.customer(),
                context.previously(),
                History.of(earlier, now, Programme.ZONE),
                context.given(),
                context.causedBy(),
                context.local(),
                context.allowance()));

        Outcome outcome = decide(ruleset, withHistory);

        assertThat(outcome.failures())
                .extracting(Failure::rule, Failure::kind)
                .containsExactly(tuple("pairs: each", Failure.ALLOWANCE));
    }

    /** L7. Turned red by letting an empty text through: an action went to nobody. */
    @Test
    void l7LeavesOutARuleThatAddressesNobody() {
        Ruleset ruleset = Programme.of(
                """
                friends
                rule "friends: thank the friend"
                when
                    CustomEventTracked( $friend : data.text("friend") )
                then
                    actions.to($friend).trackEvent("thanks");
                end
                """);

        for (String friend : List.of("{\"friend\": \"\"}", "{\"friend\": \" \"}", "{}")) {
            Activity activity = Programme.activity("customer.custom_event", "event_1", Programme.NOON, friend);
            assertThat(decide(ruleset, activity).failures())
                    .extracting(Failure::kind)
                    .containsExactly(Failure.ABSENT_VALUE);
        }
    }
}
