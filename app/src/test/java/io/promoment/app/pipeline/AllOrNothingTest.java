package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.intake.Received;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** All or nothing (L2): each test names the sabotage that turned it red. */
@QuarkusTest
class AllOrNothingTest extends LawTest {
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

    /** Red when all that was in the batch is answered alike: a replay was not marked as one. */
    @Test
    void L2FindsAWholeBatchAndMarksOnlyWhatCameBefore() throws Exception {
        Received earlier = visit(Posts.unique("event_"));
        Received one = visit(Posts.unique("event_"));
        Received two = visit(Posts.unique("event_"));
        otherInstance().decide(earlier);

        List<Decided> decided =
                new OtherInstance(LostCommits.once(source), rulesets).decide(List.of(earlier, one, two, one));

        assertThat(decided).extracting(Decided::replayed).containsExactly(true, false, false, true);
        assertThat(decided).extracting(Decided::position).containsExactly(1L, 2L, 3L, 2L);
        assertThat(database.number("select count(*) from decision where customer = ?", customer))
                .isEqualTo(3);
    }

    /** Red when a batch that the database refuses is refused as a whole. */
    @Test
    void L2RefusesOnlyTheCulpritOfABatchAndKeepsTheOrderOfTheOthers() throws Exception {
        String culprit = Posts.unique("event_");
        List<CompletableFuture<Decided>> answers;
        refuseToKeep(culprit);
        try {
            answers = otherInstance()
                    .answersTo(List.of(
                            visit(Posts.unique("event_")),
                            visit(Posts.unique("event_")),
                            visit(culprit),
                            visit(Posts.unique("event_")),
                            received(Posts.event(Posts.unique("event_"), Posts.unique("cust_"), "visit", TODAY))));
        } finally {
            database.execute("drop trigger refused on activity");
        }

        assertThatThrownBy(answers.get(2)::join).hasMessageContaining(culprit);
        assertThat(List.of(0, 1, 3, 4))
                .extracting(place -> answers.get(place).join().position())
                .containsExactly(1L, 2L, 3L, 1L);
        assertThat(otherInstance().decide(visit(culprit)).position()).isEqualTo(4);
    }

    private void refuseToKeep(String id) throws SQLException {
        database.execute(
                """
                create or replace function refuse_row() returns trigger language plpgsql as $$
                begin raise exception 'a bad row' using errcode = 'data_exception'; end $$
                """);
        database.execute("create trigger refused before insert on activity for each row when (new.id = '" + id
                + "') execute function refuse_row()");
    }

    /** Red when only a commit that fails is remembered: what was kept was answered as replayed to the first who sent it. */
    @Test
    void L2FindsWhatWasKeptWhenTheLineBreaksAfterTheCommit() throws Exception {
        Received received = visit(Posts.unique("event_"));

        Decided decided = new OtherInstance(LostCommits.onceAt("close", source), rulesets).decide(received);

        assertThat(decided.replayed()).isFalse();
        assertThat(decided.position()).isEqualTo(1);
    }

    /** L9. Red when the outbox is left out of the statement, or filled with what was suppressed. */
    @Test
    void L9LeavesEveryGrantedActionWaitingForItsDeliveryAndNoOther() throws Exception {
        for (int visit = 0; visit < 4; visit++) {
            post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));
        }
        List<String> granted = database.texts(
                "select id from action where recipient = ? and status = 'granted' order by id", customer);

        assertThat(granted).isNotEmpty();
        assertThat(database.number("select count(*) from action where recipient = ? and status <> 'granted'", customer))
                .isPositive();
        assertThat(database.texts(
                        "select action from delivery where customer = ? and state = 'pending' order by action",
                        customer))
                .isEqualTo(granted);
    }
}
