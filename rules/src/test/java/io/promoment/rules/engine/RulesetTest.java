package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Context;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Matched;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.rules.Programme;
import io.promoment.rules.limit.Readings;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesetTest {
    private static final String LINES =
            """
            per-line
            rule "per line: points for each expensive line"
            when
                OrderPaid( $items : order.items, $total : order.totalAmount )
                OrderItem( $amount : amount, amount > 100 ) from $items
            then
                actions.addPoints("Juniper Rewards", $amount, "line");
                actions.trackEvent("line").with("total", $total).expires("2 hours");
            end
            """;
    private static final String THANKS =
            """
            thanks
            rule "thanks: for every order"
            when
                OrderPaid( order.totalAmount >= 1 )
            then
                actions.sendMessage("EMAIL", "thanks");
            end
            """;
    /** The numbers of these orders times this leave the range of a long. */
    private static final String OVERFLOWING =
            """
            overflowing
            rule "overflowing: too much"
            when
                OrderPaid( $total : order.totalAmount )
            then
                actions.addPoints("Juniper Rewards", $total * 900000000000000000, "much");
            end
            rule "overflowing: in a constraint"
            when
                OrderPaid( order.id != "x", order.totalAmount * 900000000000000000 > 1 )
            then
                actions.trackEvent("never");
            end
            rule "overflowing: not at all"
            when
                OrderPaid( order.totalAmount > 1 )
            then
                actions.trackEvent("fine");
            end
            """;

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

    @Test
    void firesOnEffectsOnlyWhereTheRuleSaysSo() {
        Ruleset ruleset = Programme.of(
                """
                topup
                rule "topup: without"
                when
                    PointsAdded()
                then
                    actions.grantReward("r");
                end
                rule "topup: with"
                    @on_effects
                when
                    PointsAdded()
                then
                    actions.grantReward("r");
                end
                """);

        assertThat(decide(ruleset, added("{}")).firings())
                .extracting(Firing::rule)
                .containsExactly("topup: without", "topup: with");
        assertThat(decide(ruleset, added("{\"transaction\": {\"source_id\": \"act_1\"}}"))
                        .firings())
                .extracting(Firing::rule)
                .containsExactly("topup: with");
    }

    private static Activity added(String data) {
        return Programme.activity("customer.voucher.loyalty_card.points_added", "event_1", Programme.NOON, data);
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

    static Outcome decide(Ruleset ruleset, Activity activity) {
        return ruleset.settle(ruleset.ask(activity), Readings.EMPTY).outcome();
    }
}
