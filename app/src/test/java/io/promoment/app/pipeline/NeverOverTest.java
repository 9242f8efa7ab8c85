package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.intake.Received;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Never over (L8): each test names the sabotage that turned it red. */
@QuarkusTest
class NeverOverTest extends LawTest {
    private static final String TAKING = "do update set used = counter.used + excluded.used";

    /** Red when the counter is taken from without {@code where used + taken <= cap}. */
    @Test
    void L8GrantsExactlyTheBudgetToRacingCustomers() throws Exception {
        OtherInstance one = new OtherInstance(source, rulesets);
        List<CompletableFuture<Decided>> all = new ArrayList<>();
        for (int post = 0; post < 16; post++) {
            Received received =
                    intake.receive(Posts.event(Posts.unique("event_"), Posts.unique("cust_"), "race", TODAY), null);
            all.add(CompletableFuture.supplyAsync(() -> one.decide(received), OtherInstance::start));
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

    /** Red when a batch reads a budget once for all of its turns. */
    @Test
    void L8GrantsTheLastUnitToTheFirstOfABatch() throws Exception {
        List<Received> batch = new ArrayList<>();
        for (int post = 0; post < 3; post++) {
            batch.add(first("2026-05-01T10:00:00Z"));
        }
        assertThat(otherInstance().decide(batch))
                .extracting(decided -> decided.outcome().actions().get(0).status())
                .containsExactly(ActionStatus.GRANTED, ActionStatus.SUPPRESSED, ActionStatus.SUPPRESSED);
    }

    /** Red when a race that was lost is not run again: the activity was refused; and when what was taken is not looked at. */
    @Test
    void L8DecidesAgainWhenSomebodyElseTookTheLastUnitMeanwhile() throws Exception {
        Received late = first("2026-05-02T10:00:00Z");
        Received quick = first("2026-05-02T11:00:00Z");
        List<Decided> decided = new ArrayList<>();
        OtherInstance interrupted = new OtherInstance(
                Interruption.before(
                        TAKING, source, () -> decided.add(otherInstance().decide(quick))),
                rulesets);
        decided.add(interrupted.decide(late));

        assertThat(decided)
                .extracting(one -> one.outcome().actions().get(0).status())
                .containsExactly(ActionStatus.GRANTED, ActionStatus.SUPPRESSED);
        assertThat(database.number("select used from counter where key like '%first of a day%2026-05-02%'"))
                .isEqualTo(1);
    }

    /** Red when a sliding limit takes from no tally: both friends' referrals were granted. */
    @Test
    void L8DecidesAgainWhenSomebodyElseGrantedWithinTheWindowMeanwhile() throws Exception {
        String friend = Posts.unique("cust_");
        Received late = received(
                Posts.referral(Posts.unique("event_"), Posts.id(Posts.unique("cust_")), Posts.id(friend), TODAY));
        Received quick = received(
                Posts.referral(Posts.unique("event_"), Posts.id(Posts.unique("cust_")), Posts.id(friend), TODAY));
        List<Decided> decided = new ArrayList<>();
        OtherInstance interrupted = new OtherInstance(
                Interruption.before(
                        TAKING, source, () -> decided.add(otherInstance().decide(quick))),
                rulesets);
        decided.add(interrupted.decide(late));

        assertThat(decided)
                .extracting(one -> one.outcome().actions().get(0).status())
                .containsExactly(ActionStatus.GRANTED, ActionStatus.SUPPRESSED);
        assertThat(database.number("select count(*) from limit_grant where key like ?", "%" + friend + "%"))
                .isEqualTo(1);
    }

    private Received first(String occurredAt) throws Exception {
        return received(Posts.event(Posts.unique("event_"), Posts.unique("cust_"), "first", occurredAt));
    }
}
