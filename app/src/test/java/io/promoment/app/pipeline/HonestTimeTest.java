package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.intake.Received;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.DecisionStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Honest time (L6): each test names the sabotage that turned it red. */
@QuarkusTest
class HonestTimeTest extends LawTest {
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

    @Test
    void L6FoldsWhatIsImportedWithoutDecidingItAndLooksBackAtIt() throws Exception {
        Received imported = visit(Posts.unique("event_"));
        Decided first =
                pipeline.submit(imported, Mode.IMPORT).toCompletableFuture().join();
        pipeline.submit(visit(Posts.unique("event_")), Mode.IMPORT)
                .toCompletableFuture()
                .join();
        Decided third = post(Posts.event(Posts.unique("event_"), customer, "visit", TODAY));

        assertThat(first.outcome().status()).isEqualTo(DecisionStatus.IMPORTED);
        assertThat(first.outcome().actions()).isEmpty();
        assertThat(third.position()).isEqualTo(3);
        assertThat(third.outcome().actions()).extracting(DecidedAction::kind).contains("reward.grant");
        assertThat(pipeline.submit(imported, Mode.DECIDE).toCompletableFuture().join())
                .isEqualTo(first.asReplayed(true));
    }

    /** Red when turns of a batch are shown to those that occurred before them. */
    @Test
    void L6JudgesALateActivityOfABatchAtTheTimeItOccurred() throws Exception {
        List<Decided> decided = otherInstance()
                .decide(List.of(
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-09-01T10:00:00Z")),
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-09-02T10:00:00Z")),
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-08-31T10:00:00Z")),
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-09-03T10:00:00Z"))));

        assertThat(decided.get(2).outcome().actions())
                .extracting(DecidedAction::kind)
                .containsExactly("points.add");
        assertThat(decided.get(3).outcome().actions())
                .extracting(DecidedAction::kind)
                .contains("reward.grant");
    }

    /** Red when a turn forgets what a later one of the batch looks at, because that one occurred long before. */
    @Test
    void L6ShowsALateActivityOfABatchWhatWasRecentThen() throws Exception {
        List<Decided> decided = otherInstance()
                .decide(List.of(
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-06-01T10:00:00Z")),
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-06-02T10:00:00Z")),
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-09-03T10:00:00Z")),
                        received(Posts.event(Posts.unique("event_"), customer, "visit", "2026-06-03T10:00:00Z"))));

        assertThat(decided.get(3).outcome().actions())
                .extracting(DecidedAction::kind)
                .contains("reward.grant");
    }
}
