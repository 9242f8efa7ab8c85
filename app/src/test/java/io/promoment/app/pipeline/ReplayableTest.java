package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.PastRulesets;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Replayable (L5): what was stored is decided again; a test that was turned red names the sabotage. */
@QuarkusTest
class ReplayableTest extends LawTest {
    @Inject
    PastDecisions decisions;

    @Inject
    PastRulesets pastRulesets;

    /** Red when the history that was read is not recorded, or the readings are recorded after they were taken from. */
    @Test
    void L5ComputesTheSameOutcomeAgainFromWhatIsStored() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int visit = 1; visit <= 4; visit++) {
            ids.add(Posts.unique("event_"));
            post(Posts.event(ids.get(visit - 1), customer, "visit", "2026-09-0" + visit + "T10:00:00Z"));
        }
        assertThat(kinds(ids.get(2))).contains("reward.grant granted");
        assertThat(kinds(ids.get(3))).contains("message.send granted", "reward.grant suppressed");

        for (String id : ids) {
            assertThat(computedAgain(id))
                    .isEqualTo(database.text("select outcome from decision where activity = ?", id));
        }
    }

    @Test
    void L5ComputesTheAnswerToAnEffectAgain() throws Exception {
        String cause = Posts.unique("event_");
        post(Posts.event(cause, customer, "coming", TODAY));
        String action = database.text("select id from action where activity = ? and kind = 'points.add'", cause);
        String id = Posts.unique("event_");
        post(Posts.event(id, Posts.id(customer), "returned", TODAY, "{\"source_id\": \"%s\"}".formatted(action)));
        assertThat(kinds(id)).contains("message.send granted");
        assertThat(database.text("select caused_by from activity where id = ?", id))
                .isEqualTo(action);

        assertThat(computedAgain(id)).isEqualTo(database.text("select outcome from decision where activity = ?", id));
    }

    /** One position more than may be read is recorded, and stands for too many. */
    @Test
    void L5ComputesTheSameOutcomeAgainWhereTheHistoryWasTooLong() throws Exception {
        for (int visit = 0; visit < 4; visit++) {
            post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));
        }
        Received received = visit(Posts.unique("event_"));
        LiveRuleset bounded = bounded(rulesets.live(), 2);
        try (Connection connection = source.getConnection()) {
            Before before = new InputStore(connection).customer(customer);
            Judged judged = new Decider(bounded, connection, new HashMap<>(Map.of(customer, before)))
                    .judge(List.of(new Turn(received, Mode.DECIDE, customer)))
                    .get(0);
            Outcome outcome = judged.settled().outcome();
            assertThat(outcome.failures()).isNotEmpty();
            String stored = new String(OutcomeCodec.write(outcome), StandardCharsets.UTF_8);
            PastStore.Decision decision = new PastStore.Decision(
                    received, received.receivedAt(), DecisionStatus.DECIDED, judged.inputs(), stored);
            Recollection.Recollected read =
                    (Recollection.Recollected) Recollections.read(List.of(decision), connection, new PastMemory(0))
                            .under(pastRulesets)
                            .get(0);
            Recollection.Recollected then = new Recollection.Recollected(
                    received,
                    read.decidedAt(),
                    read.inputs(),
                    read.history(),
                    read.given(),
                    bounded,
                    DecisionStatus.DECIDED,
                    stored);
            assertThat(then.outcomeNow()).isEqualTo(stored);
        }
    }

    private static LiveRuleset bounded(LiveRuleset live, int activities) {
        RulesetSettings settings = live.ruleset().settings();
        RulesetSettings fewer = new RulesetSettings(
                settings.zone(),
                settings.firingLimit(),
                activities,
                settings.historyMaxSpan(),
                settings.maxLateness(),
                settings.maxFuture());
        return new LiveRuleset(live.number(), Ruleset.link(fewer, live.ruleset().promotions()));
    }

    private List<String> kinds(String activity) throws SQLException {
        return database.texts("select kind || ' ' || status from action where activity = ? order by 1", activity);
    }

    private String computedAgain(String id) {
        Recollection recollection = decisions.recollect(new Subject.Past(id));
        assertThat(recollection).isInstanceOf(Recollection.Recollected.class);
        return ((Recollection.Recollected) recollection).outcomeNow();
    }
}
