package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import io.promoment.core.customer.Customer;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.explain.Account;
import io.promoment.rules.explain.Clause;
import io.promoment.rules.explain.Element;
import io.promoment.rules.explain.Explainer;
import io.promoment.rules.explain.Explanation;
import io.promoment.rules.explain.Mutated;
import io.promoment.rules.explain.Verdict;
import io.promoment.rules.explain.Verdicts;
import io.promoment.rules.language.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    /** With which a failure can be seen again; {@code -Dexplained.seed} tries others. */
    private static final long SEED = Long.getLong("explained.seed", 11);

    private static final int ACTIVITIES = 200;
    private static final SortedMap<String, CompiledPromotion> HONEST = Shipped.compiled("honest");

    @Test
    void saysOfThePromotionsThatShipWhatTheEngineDecides() throws InvalidActivityException {
        assertThat(compared(Shipped.promotions()).fired).isGreaterThan(ACTIVITIES / 10);
    }

    @Test
    void saysOfPromotionsAsPeopleWriteThemWhatTheEngineDecides() throws InvalidActivityException {
        assertThat(compared(HONEST).fired).isGreaterThan(ACTIVITIES / 10);
    }

    private static Tally compared(SortedMap<String, CompiledPromotion> promotions) throws InvalidActivityException {
        Random random = new Random(SEED);
        Tally tally = new Tally();
        Stage stage = new Stage(Shipped.linked(promotions), new Counters(List.of()));
        for (int number = 0; number < ACTIVITIES; number++) {
            Activity activity = activity(random, number, TYPES.get(number % TYPES.size()));
            compare(promotions, stage.decide(activity), tally);
        }
        return tally;
    }

    @Test
    void saysOfGeneratedRulesWhatTheEngineDecides() throws InvalidActivityException {
        SortedMap<String, CompiledPromotion> generated = new TreeMap<>();
        generated.put("made", Shipped.compiled("made", new GeneratedRules(new Random(SEED)).promotion(80)));
        Random random = new Random(SEED);
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
        assertThat(tally.pairs).isGreaterThan(10_000);
    }

    /** Where nothing can hold in one constraint that everything waits for, that is what is named first. */
    @Test
    void namesTheConstraintInWhichNothingCanHold() throws InvalidActivityException {
        Random random = new Random(SEED);
        Stage stage = new Stage(Shipped.linked(HONEST), new Counters(List.of()));
        long mutants = 0;
        for (int number = 0; number < ACTIVITIES; number++) {
            Activity activity = activity(random, number, TYPES.get(number % TYPES.size()));
            mutants += mutants(stage.decide(activity));
        }
        assertThat(mutants).isGreaterThan(50);
    }

    private static long mutants(Decided decided) {
        long mutants = 0;
        for (CompiledPromotion promotion : HONEST.values()) {
            for (Rule rule : promotion.promotion().rules()) {
                if (Explainer.explain(rule, decided.activity()).fires()) {
                    for (Mutated.Mutant mutant : Mutated.of(rule)) {
                        Account account = Explainer.account(mutant.rule(), decided.activity());
                        assertThat(account.explanation().hindrance())
                                .as("%s of %s", mutant, decided.activity())
                                .extracting(Element::position)
                                .isEqualTo(mutant.place());
                        mutants++;
                    }
                }
            }
        }
        return mutants;
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
        Random random = new Random(SEED);
        for (int number = 0; number < 40; number++) {
            compare(branches, stage.decide(activity(random, number, ActivityType.ORDER_PAID)), tally);
        }
        assertThat(tally.fired).isPositive();
    }

    private static final class Tally {
        private long fired;
        private long failed;
        private long heldBack;
        private long pairs;
    }

    private static void compare(SortedMap<String, CompiledPromotion> promotions, Decided decided, Tally tally) {
        for (CompiledPromotion promotion : promotions.values()) {
            for (Rule rule : promotion.promotion().rules()) {
                compare(Explainer.explain(rule, decided.activity()), decided, tally);
                compare(verdicts(decided).of(promotion.name(), 1, rule), tally);
            }
        }
    }

    private static Verdicts verdicts(Decided decided) {
        String customer = String.valueOf(decided.activity().profile().key());
        Inputs nothingRead = new Inputs(
                1,
                customer,
                Customer.unknown(customer),
                List.of(),
                List.of(),
                1,
                List.of(),
                List.of(),
                null,
                new TreeMap<>());
        return Verdicts.of(
                decided.outcome(),
                new Verdicts.Seen(decided.activity(), decided.activity().occurredAt(), nothingRead, Shipped.SETTINGS));
    }

    /** Every part is ok exactly where the rule fires, and what is told agrees with what was decided. */
    private static void compare(Verdict verdict, Tally tally) {
        Account account = Objects.requireNonNull(verdict.account());
        boolean ok = account.clauses().stream().allMatch(clause -> clause.state() == Clause.State.OK);
        assertThat(ok)
                .as("seed %d: %s", SEED, account)
                .isEqualTo(account.explanation().fires());
        assertThat(account.firstFailed().isEmpty())
                .as("seed %d: %s", SEED, account)
                .isEqualTo(ok);
        assertThat(verdict.contradiction()).as("seed %d: %s", SEED, account).isNull();
        tally.pairs++;
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
        String context = "seed " + SEED + "\n" + decided.activity() + "\n" + explanation + "\n" + failures;
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
            ObjectNode metadata = order.putObject("metadata").put("channel", random.nextBoolean() ? "web" : "shop");
            if (random.nextBoolean()) {
                metadata.put("weight", random.nextInt(4) * 0.75).put("gift", random.nextBoolean());
            }
        }
        return ActivityCodec.read(json);
    }
}
