package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.explain.Account;
import io.promoment.rules.explain.Clause;
import io.promoment.rules.explain.Explainer;
import io.promoment.rules.explain.Explanation;
import io.promoment.rules.language.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The engine is the oracle: whatever it decides, the explanation of each rule says the same. Over the promotions that ship
 * and over generated rules, with activities at random.
 */
class ExplainedTest {
    private static final Instant START = Instant.parse("2026-10-20T00:00:00Z");
    private static final List<ActivityType> TYPES = List.of(ActivityType.values());
    private static final int ACTIVITIES = 200;

    @Test
    void saysOfThePromotionsThatShipWhatTheEngineDecides() throws InvalidActivityException {
        assertThat(compared(Shipped.promotions()).fired).isGreaterThan(ACTIVITIES / 10);
    }

    @Test
    void saysOfPromotionsAsPeopleWriteThemWhatTheEngineDecides() throws InvalidActivityException {
        assertThat(compared(Shipped.compiled("honest")).fired).isGreaterThan(ACTIVITIES / 10);
    }

    private static Tally compared(SortedMap<String, CompiledPromotion> promotions) throws InvalidActivityException {
        Random random = new Random(7);
        Tally tally = new Tally();
        Stage stage = new Stage(Shipped.linked(promotions), new Counters(List.of()));
        for (int number = 0; number < ACTIVITIES; number++) {
            Activity activity = activity(random, number, TYPES.get(random.nextInt(TYPES.size())));
            compare(promotions, stage.decide(activity), tally);
        }
        return tally;
    }

    @Test
    void saysOfGeneratedRulesWhatTheEngineDecides() throws InvalidActivityException {
        SortedMap<String, CompiledPromotion> generated = new TreeMap<>();
        generated.put("made", Shipped.compiled("made", new GeneratedRules(new Random(11)).promotion(40)));
        Random random = new Random(13);
        Tally tally = new Tally();
        Stage stage = new Stage(Shipped.linked(generated), new Counters(List.of()));
        for (int number = 0; number < ACTIVITIES; number++) {
            ActivityType type =
                    random.nextInt(4) > 0 ? ActivityType.ORDER_PAID : TYPES.get(random.nextInt(TYPES.size()));
            compare(generated, stage.decide(activity(random, number, type)), tally);
        }
        assertThat(tally.fired).isGreaterThan(ACTIVITIES);
        assertThat(tally.failed).isPositive();
        assertThat(tally.heldBack).isGreaterThan(ACTIVITIES);
    }

    /** A parenthesis behind the expression of a {@code from} was compiled as part of it. */
    @Test
    void compilesBranchesBehindAPatternOverAList() throws InvalidActivityException {
        SortedMap<String, CompiledPromotion> branches = new TreeMap<>();
        branches.put(
                "branches",
                Shipped.compiled(
                        "branches",
                        """
                package promotions.branches

                rule "branches: behind a list"
                when
                    $a : OrderPaid()
                    OrderItem( quantity > 0 ) from $a.order.items
                    ( exists( OrderItem( quantity > 3 ) from $a.order.items ) or not( OrderItem( quantity > 9 ) from $a.order.items ) )
                    exists( OrderItem() from $a.order.items )
                    not( TierMembership( name == "Gold" ) from $a.previously.tiers )
                then
                    actions.trackEvent("branches");
                end
                """));
        Tally tally = new Tally();
        Stage stage = new Stage(Shipped.linked(branches), new Counters(List.of()));
        Random random = new Random(3);
        for (int number = 0; number < 40; number++) {
            compare(branches, stage.decide(activity(random, number, ActivityType.ORDER_PAID)), tally);
        }
        assertThat(tally.fired).isPositive();
    }

    private static final class Tally {
        private long fired;
        private long failed;
        private long heldBack;
    }

    private static void compare(SortedMap<String, CompiledPromotion> promotions, Decided decided, Tally tally) {
        for (CompiledPromotion promotion : promotions.values()) {
            for (Rule rule : promotion.promotion().rules()) {
                compare(Explainer.explain(rule, decided.activity()), decided, tally);
                compare(Explainer.account(rule, decided.activity()));
            }
        }
    }

    /** Every part is ok exactly where the rule fires. */
    private static void compare(Account account) {
        boolean ok = account.clauses().stream().allMatch(clause -> clause.state() == Clause.State.OK);
        assertThat(ok).as("%s", account).isEqualTo(account.explanation().fires());
        assertThat(account.firstFailed().isEmpty()).as("%s", account).isEqualTo(ok);
    }

    private static void compare(Explanation explanation, Decided decided, Tally tally) {
        String rule = explanation.rule().name();
        Outcome outcome = decided.outcome();
        long firings = outcome.firings().stream()
                .filter(firing -> firing.rule().equals(rule))
                .count();
        List<Failure> failures = outcome.failures().stream()
                .filter(failure -> failure.rule().equals(rule))
                .toList();
        String context = decided.activity() + "\n" + explanation + "\n" + failures;
        if (failures.isEmpty()) {
            assertThat(explanation.failure()).as(context).isNull();
            assertThat(explanation.matches()).as(context).isEqualTo(firings);
            assertThat(explanation.fires()).as(context).isEqualTo(explanation.hindrance() == null);
            tally.fired += firings;
            tally.heldBack += firings == 0 ? 1 : 0;
        } else if (explanation.failure() == null) { // everything holds, and what it asks for failed
            assertThat(explanation.matches()).as(context).isPositive();
        } else {
            assertThat(explanation.failure())
                    .as(context)
                    .isEqualTo(failures.get(0).kind());
            tally.failed++;
        }
    }

    /** A sample at some time within two weeks, of one of five customers or a new one, with amounts and quantities at random. */
    private static Activity activity(Random random, int number, ActivityType type) throws InvalidActivityException {
        ObjectNode json = Sample.of(type.wireName()).orElseThrow();
        json.put("id", "event_" + number);
        json.put("created_at", START.plus(Duration.ofMinutes(number * 30L)).toString());
        ObjectNode data = (ObjectNode) json.path("data");
        String customer = random.nextInt(3) > 0 ? "cust_" + random.nextInt(5) : "cust_new_" + number;
        data.withObject("/customer").put("id", customer).remove("source_id");
        if (data.path("order") instanceof ObjectNode order) {
            order.put("id", "ord_" + number).put("total_amount", random.nextInt(8) * 1_000);
            order.path("items").forEach(item -> ((ObjectNode) item).put("quantity", random.nextInt(5)));
            if (random.nextInt(3) == 0) {
                order.remove("initial_amount");
            }
            if (random.nextInt(5) == 0) {
                order.putArray("items");
            }
        }
        return ActivityCodec.read(json);
    }
}
