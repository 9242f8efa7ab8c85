package io.promoment.rules.engine;

import static io.promoment.rules.engine.TestPromotions.LINES;
import static io.promoment.rules.engine.TestPromotions.OVERFLOWING;
import static io.promoment.rules.engine.TestPromotions.THANKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Matched;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.rules.Programme;
import io.promoment.rules.limit.Readings;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesetTest {
    @Test
    void saysWhichRuleFiredWithWhatItMatchedBoundAndAskedFor() {
        Outcome outcome = decide(Programme.of(LINES), Programme.paid("event_1", Programme.NOON, 500, 50, 300));

        assertThat(outcome.firings())
                .extracting(Firing::rule, Firing::matched, Firing::bindings)
                .containsExactly(
                        tuple(
                                "per line: points for each expensive line",
                                List.of(Matched.activity("OrderPaid", "event_1"), Matched.element("OrderItem", 0)),
                                bindings(500L)),
                        tuple(
                                "per line: points for each expensive line",
                                List.of(Matched.activity("OrderPaid", "event_1"), Matched.element("OrderItem", 2)),
                                bindings(300L)));
        assertThat(outcome.actions())
                .extracting(DecidedAction::kind, action -> action.parameters().toString(), DecidedAction::status)
                .containsExactly(
                        tuple("points.add", "{points=500, program=Juniper Rewards, reason=line}", ActionStatus.GRANTED),
                        tuple(
                                "event.track",
                                "{expires_at=2026-09-05T12:00:00Z, name=line, variables={total=850}}",
                                ActionStatus.GRANTED),
                        tuple("points.add", "{points=300, program=Juniper Rewards, reason=line}", ActionStatus.GRANTED),
                        tuple(
                                "event.track",
                                "{expires_at=2026-09-05T12:00:00Z, name=line, variables={total=850}}",
                                ActionStatus.GRANTED));
        assertThat(outcome.actions()).extracting(DecidedAction::recipient).containsOnly("cust_1");
    }

    private static Map<String, Object> bindings(long amount) {
        return Map.of(
                "$amount",
                amount,
                "$total",
                850L,
                "$items",
                List.of(
                        Map.of("fact", "OrderItem", "id", "line_1"),
                        Map.of("fact", "OrderItem", "id", "line_2"),
                        Map.of("fact", "OrderItem", "id", "line_3")));
    }

    /** L5. Turned red by numbering the actions across rules. */
    @Test
    void l5SortsByPromotionPlaceAndPositionAndDerivesIdsFromActivityRuleAndOrdinal() {
        Outcome outcome = decide(Programme.of(THANKS, LINES), Programme.paid("event_1", Programme.NOON, 500, 300));

        assertThat(outcome.firings()).extracting(Firing::promotion).containsExactly("per-line", "per-line", "thanks");
        assertThat(outcome.actions())
                .extracting(DecidedAction::id)
                .containsExactly(
                        Ids.action("event_1", "per-line", "per line: points for each expensive line", 0),
                        Ids.action("event_1", "per-line", "per line: points for each expensive line", 1),
                        Ids.action("event_1", "per-line", "per line: points for each expensive line", 2),
                        Ids.action("event_1", "per-line", "per line: points for each expensive line", 3),
                        Ids.action("event_1", "thanks", "thanks: for every order", 0));
        assertThat(outcome.firings().get(1).actions())
                .containsExactly(
                        outcome.actions().get(2).id(), outcome.actions().get(3).id());
    }

    /** L4. Turned red by keeping the order in which promotions are given. */
    @Test
    void l4IsTheSameRulesetInWhicheverOrderItsPromotionsAreGiven() {
        Activity activity = Programme.paid("event_1", Programme.NOON, 500, 300, 200);
        Ruleset one = Programme.of(LINES, OVERFLOWING, THANKS);
        Ruleset other = Programme.of(THANKS, OVERFLOWING, LINES);

        assertThat(other.digest()).isEqualTo(one.digest());
        assertThat(OutcomeCodec.write(decide(other, activity))).isEqualTo(OutcomeCodec.write(decide(one, activity)));
    }

    @Test
    void keepsPromotionsApartWhoseRulesAreCalledAlike() {
        Ruleset ruleset = Programme.of(rewarding("gift-one", "a"), rewarding("gift-two", "b"));

        assertThat(decide(ruleset, Programme.paid("event_1", Programme.NOON, 5)).actions())
                .extracting(
                        DecidedAction::promotion, action -> action.parameters().get("reward"))
                .containsExactly(tuple("gift-one", "a"), tuple("gift-two", "b"));
    }

    private static String rewarding(String name, String reward) {
        return name + "\nrule \"" + name.replace('-', ' ')
                + ": same\"\nwhen\n    OrderPaid()\nthen\n    actions.grantReward(\"" + reward + "\");\nend\n";
    }

    @Test
    void answersWithNothingWhereNoRuleListens() {
        Activity activity = Programme.activity("customer.confirmed", "event_1", Programme.NOON, "{}");

        assertThat(Programme.of(THANKS).listeners(activity.type())).isEmpty();
        assertThat(decide(Programme.of(THANKS), activity).firings()).isEmpty();
    }

    /** Judged at the time of occurrence (L6). Turned red by asking the clock. */
    @Test
    void l6FiresOnlyWhatIsValidWhenTheActivityOccurred() {
        Ruleset ruleset = Programme.of(
                """
                sale
                rule "sale: on one day"
                    @valid("2026-09-05T00:00 .. 2026-09-06T00:00 Europe/Warsaw")
                when
                    OrderPaid()
                then
                    actions.grantReward("r");
                end
                """);

        assertThat(fires(ruleset, "2026-09-04T21:59:59Z")).isFalse();
        assertThat(fires(ruleset, "2026-09-04T22:00:00Z")).isTrue();
        assertThat(fires(ruleset, "2026-09-05T21:59:59Z")).isTrue();
        assertThat(fires(ruleset, "2026-09-05T22:00:00Z")).isFalse();
    }

    private static boolean fires(Ruleset ruleset, String at) {
        return !decide(ruleset, Programme.paid("event_1", Instant.parse(at), 5))
                .firings()
                .isEmpty();
    }

    /** Matches of a rule that may not fire take nothing of the firing limit from those that may. */
    @Test
    void keepsTheFiringLimitForRulesThatMayFire() {
        Ruleset ruleset = Programme.of(
                2,
                THANKS,
                """
                ahead
                rule "ahead: long over"
                    @valid("2020-09-05T00:00 .. 2020-09-06T00:00 Europe/Warsaw")
                when
                    OrderPaid( $items : order.items )
                    OrderItem( amount > 1 ) from $items
                then
                    actions.trackEvent("over");
                end
                """);

        Outcome outcome = decide(ruleset, Programme.paid("event_1", Programme.NOON, 5, 5, 5, 5, 5, 5));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.actions()).extracting(DecidedAction::promotion).containsExactly("thanks");
    }

    /** L4. Turned red by letting sessions share what collects the actions. */
    @Test
    void l4AnswersManyThreadsAtOnceAsItAnswersOne() throws Exception {
        Ruleset ruleset = Programme.of(LINES, OVERFLOWING, THANKS);
        byte[] alone = OutcomeCodec.write(decide(ruleset, Programme.paid("event_1", Programme.NOON, 500, 300, 200)));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> ask =
                    () -> OutcomeCodec.write(decide(ruleset, Programme.paid("event_1", Programme.NOON, 500, 300, 200)));
            for (Future<byte[]> answer : threads.invokeAll(Collections.nCopies(200, ask))) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** L8. Turned red by taking the number as it was sent: each spelling had a counter of its own. */
    @Test
    void l8CountsOneNumberOnceHoweverItIsSpelled() {
        Ruleset ruleset = Programme.of(
                """
                rated
                rule "rated: once per rating"
                    @limit("1 per customer and $rating")
                when
                    CustomEventTracked( $rating : data.number("rating") )
                then
                    actions.trackEvent("rated");
                end
                """);

        assertThat(Stream.of("5", "5.0", "5.00", "50e-1")
                        .map(number -> ruleset.ask(rated(number)).demands()))
                .hasSize(4)
                .containsOnly(ruleset.ask(rated("5")).demands());
        assertThat(ruleset.ask(rated("4.5")).demands())
                .isEqualTo(ruleset.ask(rated("4.50")).demands());
    }

    private static Activity rated(String number) {
        return Programme.activity(
                "customer.custom_event", "event_1", Programme.NOON, "{\"rating\": %s}".formatted(number));
    }

    static Outcome decide(Ruleset ruleset, Activity activity) {
        return ruleset.settle(ruleset.ask(activity), Readings.EMPTY).outcome();
    }
}
