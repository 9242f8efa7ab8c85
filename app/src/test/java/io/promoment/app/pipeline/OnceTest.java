package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.intake.Received;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Once (L1): each test names the sabotage that turned it red. */
@QuarkusTest
class OnceTest extends LawTest {
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
            all.add(CompletableFuture.supplyAsync(() -> other.decide(received), OtherInstance::start)
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
                .mapToObj(post -> CompletableFuture.supplyAsync(() -> other.decide(received), OtherInstance::start))
                .toList();
        List<Decided> decided = all.stream().map(CompletableFuture::join).toList();

        assertThat(decided).filteredOn(one -> !one.replayed()).hasSize(1);
        assertThat(decided)
                .extracting(one -> one.asReplayed(true))
                .containsOnly(decided.get(0).asReplayed(true));
        assertThat(database.number("select count(*) from decision where activity = ?", id))
                .isEqualTo(1);
    }

    /** Red when every activity of a batch is marked as the first, or a second one is not compared with it. */
    @Test
    void L1AnswersAnIdThatComesTwiceInOneBatchWithItsOneDecision() throws Exception {
        String id = Posts.unique("event_");
        String other = Posts.unique("cust_");
        List<CompletableFuture<Decided>> answers = otherInstance()
                .answersTo(List.of(
                        visit(id),
                        visit(id),
                        received(Posts.event(id, other, "visit", TODAY)),
                        visit(Posts.unique("event_"))));

        Decided first = answers.get(0).join();
        assertThat(first.replayed()).isFalse();
        assertThat(answers.get(1).join()).isEqualTo(first.asReplayed(true));
        assertThat(answers.get(2)).isCompletedExceptionally();
        assertThatThrownBy(answers.get(2)::join).hasCauseInstanceOf(ActivityConflictException.class);
        assertThat(answers.get(3).join().position()).isEqualTo(2);
        assertThat(database.number("select count(*) from decision where activity = ?", id))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from customer where id = ?", other))
                .isZero();
    }

    /** Red when what is not found among the decisions is taken for new: it was decided a second time. */
    @Test
    void L1NeverDecidesAgainWhatOnlyTheKeyIsLeftOf() throws Exception {
        String known = Posts.unique("event_");
        database.execute("insert into activity_key (id, digest, customer, at) values ('" + known + "', '\\x00', '"
                + customer + "', '2020-01-01T00:00:00Z')");
        List<CompletableFuture<Decided>> answers = otherInstance()
                .answersTo(List.of(visit(Posts.unique("event_")), visit(known), visit(Posts.unique("event_"))));

        assertThat(answers.get(0).join().position()).isEqualTo(1);
        assertThatThrownBy(answers.get(1)::join).hasMessageContaining(known);
        assertThat(answers.get(2).join().position()).isEqualTo(2);
        assertThat(answers.get(2).join().replayed()).isFalse();
        assertThat(database.number("select count(*) from decision where activity = ?", known))
                .isZero();
    }
}
