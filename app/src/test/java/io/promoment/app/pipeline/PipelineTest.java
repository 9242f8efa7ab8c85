package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.Rulesets;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.InputsCodec;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws of storage (L1, L2, L3, L5, L6, L7, L8) on a real PostgreSQL; each names the sabotage that turned it red. */
@QuarkusTest
class PipelineTest {
    private static final String TODAY = "2026-09-03T10:14:27.511Z";

    @Inject
    Pipeline pipeline;

    @Inject
    Intake intake;

    @Inject
    Rulesets rulesets;

    @Inject
    DataSource source;

    private Database database;
    private String customer;

    @BeforeEach
    void freshCustomer() {
        database = new Database(source);
        customer = Posts.unique("cust_");
    }

    @Test
    void answersWithTheDecision() throws Exception {
        String id = Posts.unique("event_");
        Decided decided = post(Posts.event(id, customer, "visit", TODAY));

        assertThat(decided.id()).isEqualTo("dec_" + id);
        assertThat(decided.customer()).isEqualTo(customer);
        assertThat(decided.position()).isEqualTo(1);
        assertThat(decided.replayed()).isFalse();
        assertThat(decided.outcome().status()).isEqualTo(DecisionStatus.DECIDED);
        assertThat(decided.outcome().actions()).extracting(DecidedAction::kind).containsExactly("points.add");
    }

    /** Red when the key is placed without its primary key's conflict being looked at. */
    @Test
    void L1AnswersARepeatedActivityWithItsFirstDecision() throws Exception {
        String id = Posts.unique("event_");
        Decided first = post(Posts.event(id, customer, "visit", TODAY));
        byte[] reordered = ("{\"data\":{\"event\":{\"metadata\":{},\"type\":\"visit\"},\"customer\":{\"id\":\""
                        + customer + "\"}},\"created_at\":\"" + TODAY
                        + "\",\"type\":\"customer.custom_event\",\"id\":\"" + id + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        Decided again = post(reordered);

        assertThat(again).isEqualTo(first.asReplayed(true));
        assertThat(database.number("select count(*) from activity where customer = ?", customer))
                .isEqualTo(1);
        assertThat(database.number("select position from customer where id = ?", customer))
                .isEqualTo(1);
    }

    /** Red when the digests are not compared. */
    @Test
    void L1RefusesTheSameIdWithOtherContentAndChangesNothing() throws Exception {
        String id = Posts.unique("event_");
        post(Posts.event(id, customer, "visit", TODAY));
        String other = Posts.unique("cust_");

        assertThatThrownBy(() -> post(Posts.event(id, other, "visit", TODAY)))
                .isInstanceOf(ActivityConflictException.class)
                .hasMessageContaining(id);
        assertThat(database.number("select count(*) from customer where id = ?", other))
                .isZero();
        assertThat(post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY))
                        .position())
                .isEqualTo(2);
    }

    /** Red when the key is looked up before it is placed instead of placed with {@code on conflict}: no lock is shared here. */
    @Test
    void L1KeepsOneWhenDifferentCustomersFirstPostTheSameIdAtOnce() throws Exception {
        String id = Posts.unique("event_");
        OtherInstance other = new OtherInstance(source, rulesets);
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (int post = 0; post < 12; post++) {
            Received received = intake.receive(Posts.event(id, Posts.unique("cust_"), "visit", TODAY), null);
            all.add(CompletableFuture.supplyAsync(() -> other.decide(received), Threads::start)
                    .handle((decided, failure) -> {
                        assertThat(failure)
                                .satisfiesAnyOf(none -> assertThat(none).isNull(), some -> assertThat(some)
                                        .hasCauseInstanceOf(ActivityConflictException.class));
                        return failure == null;
                    }));
        }

        assertThat(all.stream().map(CompletableFuture::join).toList()).containsOnlyOnce(true);
        assertThat(database.number("select count(*) from decision where activity = ?", id))
                .isEqualTo(1);
    }

    /** Red when a key that is there already is taken for placed. */
    @Test
    void L1DecidesOnceWhenTheSameIdIsFirstPostedManyTimesAtOnce() throws Exception {
        String id = Posts.unique("event_");
        byte[] body = Posts.event(id, customer, "visit", TODAY);
        OtherInstance other = new OtherInstance(source, rulesets); // beside the pipeline's order by customer
        Received received = intake.receive(body, null);
        List<CompletableFuture<Decided>> all = IntStream.range(0, 12)
                .mapToObj(post -> CompletableFuture.supplyAsync(() -> other.decide(received), Threads::start))
                .toList();
        List<Decided> decided = all.stream().map(CompletableFuture::join).toList();

        assertThat(decided).filteredOn(one -> !one.replayed()).hasSize(1);
        assertThat(decided)
                .extracting(one -> one.asReplayed(true))
                .containsOnly(decided.get(0).asReplayed(true));
        assertThat(database.number("select count(*) from decision where activity = ?", id))
                .isEqualTo(1);
    }

    /** Red when the transaction runs in auto-commit: the activity's row stays behind. */
    @Test
    void L2LeavesNothingOfATransactionThatIsKilledHalfWay() throws Exception {
        post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));
        String id = Posts.unique("event_");
        byte[] body = Posts.event(id, customer, "visit", TODAY);

        killWhoeverUpdatesTheCustomer();
        try {
            assertThatThrownBy(() -> post(body)).isInstanceOf(PipelineUnavailableException.class);
        } finally {
            database.execute("drop trigger killed on customer");
        }

        for (String column : List.of(
                "activity_key where id",
                "activity where id",
                "decision where activity",
                "firing where activity",
                "action where activity")) {
            assertThat(database.number("select count(*) from " + column + " = ?", id))
                    .as(column)
                    .isZero();
        }
        assertThat(database.number("select position from customer where id = ?", customer))
                .isEqualTo(1);
        Decided later = post(body);
        assertThat(later.position()).isEqualTo(2);
        assertThat(later.replayed()).isFalse();
    }

    private void killWhoeverUpdatesTheCustomer() throws SQLException {
        database.execute(
                """
                create or replace function kill_session() returns trigger language plpgsql as $$
                begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$
                """);
        database.execute("create trigger killed before update on customer for each row when (new.id = '" + customer
                + "') execute function kill_session()");
    }

    /** Red when the retry does not look for what it may have kept: the answer was marked as replayed. */
    @Test
    void L2FindsWhatWasKeptWhenTheAnswerToTheCommitWasLost() throws Exception {
        String id = Posts.unique("event_");
        Received received = intake.receive(Posts.event(id, customer, "visit", TODAY), null);

        Decided decided = new OtherInstance(LostCommits.once(source), rulesets).decide(received);

        assertThat(decided.replayed()).isFalse();
        assertThat(decided.position()).isEqualTo(1);
        assertThat(pipeline.submit(received, Mode.DECIDE).toCompletableFuture().join())
                .isEqualTo(decided.asReplayed(true));
    }

    /** Red without {@code for update} on the customer: two activities got one position. */
    @Test
    void L3GivesPositionsWithoutGapsToConcurrentWriters() throws Exception {
        OtherInstance one = new OtherInstance(source, rulesets);
        List<CompletableFuture<Decided>> all = new ArrayList<>();
        for (int post = 0; post < 40; post++) {
            Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
            all.add(CompletableFuture.supplyAsync(() -> one.decide(received), Threads::start));
        }
        List<Long> positions = all.stream()
                .map(CompletableFuture::join)
                .map(Decided::position)
                .sorted()
                .toList();

        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(database.texts("select position::text from activity where customer = ? order by position", customer))
                .hasSize(40);
    }

    /** Red when the pipeline picks a worker by the activity instead of by the customer. */
    @Test
    void L3KeepsTheOrderInWhichACustomersActivitiesWereHandedOver() throws Exception {
        List<CompletableFuture<Decided>> all = new ArrayList<>();
        for (int post = 0; post < 20; post++) {
            all.add(pipeline.submit(
                            intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null),
                            Mode.DECIDE)
                    .toCompletableFuture());
        }
        assertThat(all.stream().map(CompletableFuture::join).map(Decided::position))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

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

    private List<String> kinds(String activity) throws SQLException {
        return database.texts("select kind || ' ' || status from action where activity = ? order by 1", activity);
    }

    private String computedAgain(String id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            InputStore store = new InputStore(connection);
            Inputs inputs = InputsCodec.read(database.text("select inputs from decision where activity = ?", id)
                    .getBytes(StandardCharsets.UTF_8));
            LiveRuleset then = rulesets.byNumber(inputs.ruleset()).orElseThrow();
            Judgement judgement = new Judgement(
                    InputStore.stored(database.text("select body from activity where id = ?", id)),
                    inputs.customerBefore(),
                    store.history(inputs.customer(), inputs.history()),
                    store.given(inputs.given()));
            var asked = then.ruleset().ask(judgement.inContext(then.ruleset().settings()));
            var outcome =
                    then.ruleset().settle(asked, RecordedReadings.of(inputs)).outcome();
            return new String(OutcomeCodec.write(outcome), StandardCharsets.UTF_8);
        }
    }

    /** Red when the history is cut at the bound instead: the reward was given on a part of it. */
    @Test
    void L7FailsTheRulesThatNeedMoreHistoryThanMayBeReadAndDecidesTheOthers() throws Exception {
        for (int visit = 0; visit < 3; visit++) {
            post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));
        }
        Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
        LiveRuleset live = rulesets.live();
        RulesetSettings settings = live.ruleset().settings();
        RulesetSettings two = new RulesetSettings(
                settings.zone(),
                settings.firingLimit(),
                2,
                settings.historyMaxSpan(),
                settings.maxLateness(),
                settings.maxFuture());
        LiveRuleset bounded =
                new LiveRuleset(live.number(), Ruleset.link(two, live.ruleset().promotions()));

        try (Connection connection = source.getConnection()) {
            Before before = new InputStore(connection).customer(customer);
            Judged judged = new Decider(bounded, connection, new HashMap<>(Map.of(customer, before)))
                    .judge(List.of(new Turn(received, Mode.DECIDE, customer)))
                    .get(0);
            assertThat(judged.settled().outcome().failures())
                    .filteredOn(
                            failure -> failure.rule().equals("test visits: a reward from the third visit in 30 days"))
                    .extracting(Failure::kind)
                    .containsExactly(Failure.ALLOWANCE);
            assertThat(judged.settled().outcome().actions())
                    .extracting(DecidedAction::kind)
                    .contains("points.add")
                    .doesNotContain("reward.grant");
        }
    }

    /** Red when the history ends silently at the longest span: a span that was lowered changed what rules in force mean. */
    @Test
    void L7FailsTheRulesThatLookFurtherBackThanMayBeReadAndDecidesTheOthers() throws Exception {
        for (int visit = 0; visit < 3; visit++) {
            post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));
        }
        Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
        LiveRuleset live = rulesets.live();
        RulesetSettings settings = live.ruleset().settings();
        RulesetSettings days = new RulesetSettings(
                settings.zone(),
                settings.firingLimit(),
                settings.historyMaxActivities(),
                Duration.ofDays(29),
                settings.maxLateness(),
                settings.maxFuture());
        LiveRuleset bounded =
                new LiveRuleset(live.number(), Ruleset.link(days, live.ruleset().promotions()));

        try (Connection connection = source.getConnection()) {
            Before before = new InputStore(connection).customer(customer);
            Judged judged = new Decider(bounded, connection, new HashMap<>(Map.of(customer, before)))
                    .judge(List.of(new Turn(received, Mode.DECIDE, customer)))
                    .get(0);
            assertThat(judged.settled().outcome().failures())
                    .filteredOn(failure -> failure.promotion().equals("test-visits"))
                    .allMatch(failure -> failure.kind().equals(Failure.ALLOWANCE))
                    .extracting(Failure::rule)
                    .containsExactlyInAnyOrder(
                            "test visits: a reward from the third visit in 30 days",
                            "test visits: a message after a reward");
            assertThat(judged.settled().outcome().actions())
                    .extracting(DecidedAction::kind)
                    .containsExactly("points.add");
        }
    }

    /** Red when neither the query nor the history leaves out what occurred later. */
    @Test
    void L6JudgesALateActivityAtTheTimeItOccurred() throws Exception {
        post(Posts.event(Posts.unique("event_"), customer, "visit", "2026-09-01T10:00:00Z"));
        post(Posts.event(Posts.unique("event_"), customer, "visit", "2026-09-02T10:00:00Z"));
        Decided late = post(Posts.event(Posts.unique("event_"), customer, "visit", "2026-08-31T10:00:00Z"));

        assertThat(late.position()).isEqualTo(3);
        assertThat(late.lateByMs()).isPositive();
        assertThat(late.outcome().actions()).extracting(DecidedAction::kind).containsExactly("points.add");
    }

    @Test
    void L6FoldsAnActivityThatIsTooLateWithoutDecidingIt() throws Exception {
        Decided late = post(Posts.event(Posts.unique("event_"), customer, "visit", "1999-12-31T10:00:00Z"));

        assertThat(late.outcome().status()).isEqualTo(DecisionStatus.TOO_LATE);
        assertThat(late.outcome().actions()).isEmpty();
        assertThat(database.number("select position from customer where id = ?", customer))
                .isEqualTo(1);
        assertThat(database.text("select status from decision where customer = ?", customer))
                .isEqualTo("too_late");
    }

    @Test
    void refusesAnActivityThatClaimsToOccurInTheFuture() {
        assertThatThrownBy(() -> intake.receive(
                        Posts.event(Posts.unique("event_"), customer, "visit", "2999-01-01T00:00:00Z"), null))
                .isInstanceOfSatisfying(InvalidActivityException.class, e -> assertThat(e.pointer())
                        .isEqualTo("/created_at"));
    }

    /** Red when the counter is taken from without {@code where used + taken <= cap}. */
    @Test
    void L8GrantsExactlyTheBudgetToRacingCustomers() throws Exception {
        OtherInstance one = new OtherInstance(source, rulesets);
        List<CompletableFuture<Decided>> all = new ArrayList<>();
        for (int post = 0; post < 16; post++) {
            Received received =
                    intake.receive(Posts.event(Posts.unique("event_"), Posts.unique("cust_"), "race", TODAY), null);
            all.add(CompletableFuture.supplyAsync(() -> one.decide(received), Threads::start));
        }
        List<ActionStatus> statuses = all.stream()
                .map(CompletableFuture::join)
                .flatMap(decided -> decided.outcome().actions().stream())
                .map(DecidedAction::status)
                .toList();

        assertThat(statuses).hasSize(16);
        assertThat(statuses).filteredOn(ActionStatus.GRANTED::equals).hasSize(5);
        assertThat(database.number("select used from counter where key like '%race%'"))
                .isEqualTo(5);
    }

    @Test
    void recordsAnAliasAndUsesItFromThenOn() throws Exception {
        String sourceId = Posts.unique("crm-");
        post(Posts.event(
                Posts.unique("event_"),
                "\"id\": \"" + customer + "\", \"source_id\": \"" + sourceId + "\"",
                "visit",
                TODAY,
                "{}"));
        Decided known =
                post(Posts.event(Posts.unique("event_"), "\"source_id\": \"" + sourceId + "\"", "visit", TODAY, "{}"));

        assertThat(known.customer()).isEqualTo(customer);
        assertThat(known.position()).isEqualTo(2);
        assertThat(known.outcome().actions())
                .extracting(DecidedAction::recipient)
                .containsOnly(customer);
    }

    @Test
    void keepsTheBytesOfTheActivityAsTheyCame() throws Exception {
        String id = Posts.unique("event_");
        byte[] body = Posts.event(
                id,
                "\"id\": \"" + customer + "\"",
                "visit",
                TODAY,
                "{ \"b\": 1.50, \"nul\": \"\\u0001\", \"ü\": \"😀\" }");
        post(body);

        assertThat(database.text("select body from activity where id = ?", id))
                .isEqualTo(new String(body, StandardCharsets.UTF_8));
    }

    @Test
    void decidesDryAsIfItCameNowAndKeepsNothing() throws Exception {
        Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
        Decided dry = pipeline.dryRun(received).toCompletableFuture().join();

        assertThat(database.number("select count(*) from customer where id = ?", customer))
                .isZero();
        assertThat(database.number(
                        "select count(*) from activity_key where id = ?",
                        received.activity().id()))
                .isZero();
        Decided kept =
                pipeline.submit(received, Mode.DECIDE).toCompletableFuture().join();
        assertThat(kept.outcome()).isEqualTo(dry.outcome());
        assertThat(kept.position()).isEqualTo(dry.position());
        assertThat(pipeline.dryRun(received).toCompletableFuture().join()).isEqualTo(kept.asReplayed(true));
    }

    private Decided post(byte[] body) throws Exception {
        try {
            return pipeline.submit(intake.receive(body, null), Mode.DECIDE)
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** A thread for each, so that all wait for the same lock at once. */
    private static final class Threads {
        static void start(Runnable task) {
            new Thread(task).start();
        }
    }
}
