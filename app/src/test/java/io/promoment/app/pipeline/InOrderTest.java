package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.intake.Received;
import io.promoment.core.decision.DecidedAction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** In order (L3): each test names the sabotage that turned it red. */
@QuarkusTest
class InOrderTest extends LawTest {
    /** Red without {@code for update} on the customer: two activities got one position. */
    @Test
    void L3GivesPositionsWithoutGapsToConcurrentWriters() throws Exception {
        OtherInstance one = new OtherInstance(source, rulesets);
        List<CompletableFuture<Decided>> all = new ArrayList<>();
        for (int post = 0; post < 40; post++) {
            Received received = intake.receive(Posts.event(Posts.unique("event_"), customer, "visit", TODAY), null);
            all.add(CompletableFuture.supplyAsync(() -> one.decide(received), OtherInstance::start));
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

    /** Red when the turns of a batch are judged on what was read for it, without the turns before them. */
    @Test
    void L3ShowsEveryActivityOfABatchThoseOfItsCustomerBeforeIt() throws Exception {
        List<Received> batch = new ArrayList<>();
        for (int visit = 1; visit <= 4; visit++) {
            batch.add(visit(Posts.unique("event_")));
        }
        List<Decided> decided = otherInstance().decide(batch);

        assertThat(decided).extracting(Decided::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(decided.get(1).outcome().actions())
                .extracting(DecidedAction::kind)
                .containsExactly("points.add");
        assertThat(decided.get(2).outcome().actions())
                .extracting(action -> action.kind() + " " + action.status().wireName())
                .containsExactlyInAnyOrder("points.add granted", "reward.grant granted");
        assertThat(decided.get(3).outcome().actions())
                .extracting(action -> action.kind() + " " + action.status().wireName())
                .containsExactlyInAnyOrder("points.add granted", "reward.grant suppressed", "message.send granted");
    }

    /** Red without {@code skip locked}, and when who comes after one that was passed over goes first. */
    @Test
    void L3PassesOverCustomersWhoAreHeldElsewhereAndDecidesThemInOrderLater() throws Exception {
        OtherInstance instance = otherInstance();
        instance.decide(visit(Posts.unique("event_")));
        List<Waiting> batch = OtherInstance.waiting(List.of(
                visit(Posts.unique("event_")),
                received(Posts.event(Posts.unique("event_"), Posts.unique("cust_"), "visit", TODAY)),
                visit(Posts.unique("event_")),
                received(Posts.event(
                        Posts.unique("event_"),
                        Posts.both(Posts.unique("cust_"), Posts.unique("crm-")),
                        "visit",
                        TODAY,
                        "{}"))));
        List<Waiting> passedOver;
        try (Session elsewhere = new Session(source)) {
            elsewhere.execute("select from customer where id = '" + customer + "' for update");
            passedOver = instance.passedOver(batch);
        }

        assertThat(passedOver).containsExactly(batch.get(0), batch.get(2));
        assertThat(List.of(batch.get(1), batch.get(3)))
                .allMatch(waiting -> waiting.answer().isDone());
        assertThat(instance.passedOver(passedOver)).isEmpty();
        assertThat(batch.get(0).answer().join().position()).isEqualTo(2);
        assertThat(batch.get(2).answer().join().position()).isEqualTo(3);
    }

    /** Red when the second part of a batch does not know whom the first one passed over. */
    @Test
    void L3PassesOverTheLaterOnesOfACustomerTooWhereverABatchIsParted() throws Exception {
        OtherInstance instance = otherInstance();
        String known = Posts.unique("crm-");
        instance.decide(
                received(Posts.event(Posts.unique("event_"), Posts.both(customer, known), "visit", TODAY, "{}")));
        String onlyKey = Posts.unique("event_");
        database.execute("insert into activity_key (id, digest, customer, at) values ('" + onlyKey
                + "', '\\x00', 'cust_gone', '2020-01-01T00:00:00Z')");
        List<Waiting> batch = OtherInstance.waiting(List.of(
                visit(Posts.unique("event_")),
                received(Posts.event(onlyKey, Posts.unique("cust_"), "visit", TODAY)),
                visit(Posts.unique("event_")),
                received(Posts.event(Posts.unique("event_"), Posts.sourceId(known), "visit", TODAY, "{}"))));
        try (Session elsewhere = new Session(source)) {
            elsewhere.execute("select from customer where id = '" + customer + "' for update");
            assertThat(instance.passedOver(batch)).containsExactly(batch.get(0), batch.get(2), batch.get(3));
        }
        assertThat(batch.get(1).answer()).isCompletedExceptionally();
    }

    /** Red when an activity waits for its customer for ever. */
    @Test
    void L3RefusesAnActivityWhoseCustomerIsHeldTooLong() throws Exception {
        Batches impatient = new Batches(source, rulesets, new CustomerMemory(1 << 20), Duration.ZERO);
        otherInstance().decide(visit(Posts.unique("event_")));
        List<Waiting> batch = OtherInstance.waiting(List.of(visit(Posts.unique("event_"))));
        try (Session elsewhere = new Session(source)) {
            elsewhere.execute("select from customer where id = '" + customer + "' for update");
            assertThat(impatient.decide(batch, Duration.ofMillis(10))).isEmpty();
        }
        assertThatThrownBy(batch.get(0).answer()::join).hasCauseInstanceOf(PipelineUnavailableException.class);
    }

    /** Red without a longest wait for locks: a customer that another instance is making stopped everybody in the batch. */
    @Test
    void L3DecidesTheOthersWhileACustomerIsBeingMadeElsewhere() throws Exception {
        OtherInstance instance = otherInstance();
        List<Waiting> batch = OtherInstance.waiting(List.of(
                visit(Posts.unique("event_")),
                received(Posts.event(Posts.unique("event_"), Posts.unique("cust_"), "visit", TODAY))));
        List<Waiting> passedOver;
        try (Session elsewhere = new Session(source)) {
            elsewhere.execute("insert into customer (id, position, fold) values ('" + customer + "', 0, '{}')");
            passedOver = instance.passedOver(batch);
        }

        assertThat(passedOver).containsExactly(batch.get(0));
        assertThat(batch.get(1).answer().join().position()).isEqualTo(1);
        assertThat(instance.passedOver(passedOver)).isEmpty();
        assertThat(batch.get(0).answer().join().position()).isEqualTo(1);
    }

    /** Red when a lane picks the shard by the key: a person's two keys lie in two of them, and the later line went first. */
    @Test
    void L3KeepsTheOrderOfAnUploadForAPersonUnderTwoKeys() throws Exception {
        for (int person = 0; person < 20; person++) {
            String id = Posts.unique("cust_");
            String sourceId = Posts.unique("crm-");
            Pipeline.Lane lane = pipeline.lane();
            List<CompletableFuture<Decided>> all = new ArrayList<>();
            for (String names : List.of(Posts.sourceId(sourceId), Posts.both(id, sourceId), Posts.id(id))) {
                Received received = received(Posts.event(Posts.unique("event_"), names, "visit", TODAY, "{}"));
                all.add(lane.submit(received, Mode.DECIDE).toCompletableFuture());
            }

            assertThat(all.stream().map(CompletableFuture::join).map(Decided::position))
                    .containsExactly(1L, 2L, 3L);
        }
    }
}
