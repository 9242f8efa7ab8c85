package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.Sample;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.scenario.Archive.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Many decisions about the activities of every type, in a random order and with random times, by the promotions that ship and
 * by one that reads everything else there is to read. Each is computed again from the bytes that it left behind.
 */
class ReplayTest {
    private static final Instant START = Instant.parse("2026-10-20T00:00:00Z");
    private static final int DECISIONS = 400;
    private static final List<ActivityType> TYPES = List.of(ActivityType.values());

    private static final String RECALL =
            """
            package promotions.recall

            rule "recall: what was" @limit("20 per customer per 36 hours", "9 per customer and type per calendar week")
                @budget("150 actions per calendar month")
            when
                Activity( $seen : history.within("10 days").count, $given : given.within("5 days").count, $seen > 2,
                    $hour : local.hour, $day : local.dayOfWeek, previously.consents not contains "x" )
            then
                actions.trackEvent("recall").with("seen", $seen).with("given", $given).with("hour", $hour)
                    .with("day", $day).expires("36 hours");
            end

            rule "recall: effects" @on_effects @exclusive("one")
            when
                Activity( $action : causedBy.action )
            then
                actions.trackEvent("effect").with("action", $action);
            end

            rule "recall: friends" @limit("3 per customer per 2 days") @budget("3 customers per calendar week") @exclusive("one")
            when
                CustomerReferred( $friend : referrer, $points : customer.points )
            then
                actions.to($friend).addPoints("Juniper Rewards", percent($points + 100, "12.5"), "friend");
            end

            rule "recall: lines" @budget("9000 points per calendar day")
            when
                $a : OrderPaid()
                OrderItem( $amount : amount, quantity > 0 ) from $a.order.items
                accumulate( OrderItem( $each : amount ) from $a.order.items ; $sum : sum($each), $mean : average($each) )
            then
                actions.addPoints("p", $amount / 7 + 1, "line").with("mean", $mean).with("sum", $sum);
            end

            rule "recall: fails"
            when
                CustomEventTracked( $n : event.metadata.number("stars"), $broken : (local.hour + 1) * 999999999999999999 * 99, $broken > 1 )
            then
                actions.trackEvent("never");
            end
            """;

    private static Ruleset ruleset;
    private static Archive archive;

    @BeforeAll
    static void decide() {
        ruleset = ruleset(false);
        archive = new Archive(ruleset, new TreeMap<>(Map.of("source:jr-10022", "cust_1")));
        Random random = new Random(5);
        for (int i = 0; i < DECISIONS; i++) {
            archive.decide(activity(random, i));
        }
    }

    private static Ruleset ruleset(boolean turned) {
        SortedMap<String, CompiledPromotion> all = new TreeMap<>(Shipped.compiled(Shipped.FOLDER));
        all.put("recall", Shipped.compiled("recall", RECALL));
        List<InForce> inForce = new ArrayList<>();
        all.values().forEach(promotion -> inForce.add(new InForce(promotion, 1)));
        if (turned) {
            Collections.reverse(inForce);
        }
        return Ruleset.link(Shipped.SETTINGS, inForce);
    }

    /** Sabotages that turned it red: the windows, the names or the actions given are not recorded. */
    @Test
    void L5_computesTheSameBytesAgainFromWhatIsStored() {
        for (Stored decision : archive.decisions()) {
            assertThat(archive.again(decision, ruleset, list -> list)).isEqualTo(decision.outcome());
        }
    }

    /** Else the test above would compare nothing with nothing. */
    @Test
    void decidesEverythingThereIsToDecide() {
        List<Outcome> outcomes = archive.decisions().stream()
                .map(decision -> OutcomeCodec.read(decision.outcome().getBytes(StandardCharsets.UTF_8)))
                .toList();
        List<DecidedAction> actions =
                outcomes.stream().flatMap(outcome -> outcome.actions().stream()).toList();

        assertThat(actions).hasSizeGreaterThan(DECISIONS / 2);
        assertThat(actions)
                .extracting(action -> action.reason() == null
                        ? ""
                        : action.reason().getClass().getSimpleName())
                .contains("", "LimitReached", "BudgetSpent", "Superseded");
        assertThat(actions).extracting(DecidedAction::id).anyMatch(id -> id.matches("act_[0-9a-v]{32}e"));
        assertThat(outcomes).anyMatch(outcome -> !outcome.failures().isEmpty());
        assertThat(archive.decisions())
                .extracting(Stored::inputs)
                .anyMatch(inputs -> inputs.contains("\"names\":{\"source:jr-10022\":\"cust_1\"}"))
                .anyMatch(inputs -> inputs.contains("\"caused_by\":\"act_"));
    }

    /**
     * Not the language, calendar, digits or time zone of the machine, nor the order in which stores answered or promotions were
     * loaded. Sabotages that turned it red: a period named in the default language or zone, the history in the order it was read.
     */
    @ParameterizedTest
    @CsvSource({
        "tr-TR, Europe/Istanbul",
        "ar-EG-u-nu-arab, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati",
        "en-US, America/St_Johns"
    })
    void L4_dependsOnNothingOfTheMachine(String language, String zone) {
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Ruleset there = ruleset(true);
            Random random = new Random(4);

            assertThat(there.digest()).isEqualTo(ruleset.digest());
            for (Stored decision : archive.decisions()) {
                assertThat(archive.again(decision, there, list -> shuffled(list, random)))
                        .isEqualTo(decision.outcome());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    private static List<?> shuffled(List<?> list, Random random) {
        List<?> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A sample of any type at any time within two weeks, of one of three customers; some are effects. */
    private static String activity(Random random, int number) {
        ActivityType type = TYPES.get(random.nextInt(TYPES.size()));
        ObjectNode json = Sample.of(type.wireName()).orElseThrow();
        json.put("id", "event_" + number);
        json.put(
                "created_at",
                START.plus(Duration.ofSeconds(random.nextInt(14 * 24 * 3600))).toString());
        ObjectNode data = (ObjectNode) json.path("data");
        data.withObject("/customer").put("id", "cust_" + random.nextInt(3)).remove("source_id");
        if (data.has("transaction") && random.nextBoolean()) {
            String action = random.nextBoolean()
                    ? Ids.action("event_0", "p", "p: r", number)
                    : Ids.actionOnEffect("event_0", "p", "p: r", number);
            data.withObject("/transaction").put("source_id", action);
        }
        if (data.has("referrer")) {
            data.withObject("/referrer").remove("id");
        }
        return CanonicalJson.text(json);
    }
}
