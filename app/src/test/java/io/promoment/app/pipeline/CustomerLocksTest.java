package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.intake.Received;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The first class of locks, on two connections; each test names the sabotage that turned it red. */
@QuarkusTest
class CustomerLocksTest extends LawTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String IN_THE_ORDER_ASKED =
            "set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off";

    /** Red without {@code order by} on those that are there: a deadlock. */
    @Test
    void locksThoseWhoAreThereInTheOrderOfTheirKeys() throws Exception {
        for (int key = 1; key <= 3; key++) {
            database.execute("insert into customer (id, position, fold) values ('" + customer + key + "', 0, '{}')");
        }
        try (Session middle = new Session(source);
                Session upwards = new Session(source);
                Session downwards = new Session(source)) {
            upwards.execute(IN_THE_ORDER_ASKED);
            downwards.execute(IN_THE_ORDER_ASKED);
            middle.execute("select from customer where id = '" + customer + "2' for update");

            lockBoth(middle, upwards, downwards);
        }
    }

    /** Red without {@code order by} on those that are made: a deadlock. */
    @Test
    void makesThoseWhoAreMissingInTheOrderOfTheirKeys() throws Exception {
        try (Session middle = new Session(source);
                Session upwards = new Session(source);
                Session downwards = new Session(source)) {
            middle.execute("insert into customer (id, position, fold) values ('" + customer + "2', 0, '{}')");

            lockBoth(middle, upwards, downwards);
        }
    }

    private void lockBoth(Session middle, Session upwards, Session downwards) throws Exception {
        var first = upwards.startUntilItWaits(connection -> lock(connection, keys(Comparator.naturalOrder())));
        var second = downwards.startUntilItWaits(connection -> lock(connection, keys(Comparator.reverseOrder())));
        middle.rollback();
        assertThat(Session.end(first)).containsOnlyKeys(customer + 1, customer + 2, customer + 3);
        upwards.rollback();
        assertThat(Session.end(second)).containsOnlyKeys(customer + 1, customer + 2, customer + 3);
    }

    private SortedSet<String> keys(Comparator<String> order) {
        SortedSet<String> keys = new TreeSet<>(order);
        keys.addAll(List.of(customer + 1, customer + 2, customer + 3));
        return keys;
    }

    /** Red when what is read comes from before the wait: locked in a {@code with}, and joined to the table again. */
    @Test
    void readsACustomerAsTheOneWhoHeldItLeftIt() throws Exception {
        otherInstance().decide(visit(Posts.unique("event_")));
        try (Session holding = new Session(source);
                Session waiting = new Session(source)) {
            holding.execute("update customer set position = 7 where id = '" + customer + "'");
            var locked = waiting.startUntilItWaits(connection -> lock(connection, new TreeSet<>(List.of(customer))));
            holding.commit();

            assertThat(Session.end(locked).get(customer).stored().position()).isEqualTo(7);
            waiting.rollback();
            holding.execute("update customer set position = 1 where id = '" + customer + "'");
            holding.commit();
        }
    }

    /** Red when the history is read before the customer is locked. */
    @Test
    void readsTheHistoryAfterTheCustomerIsLocked() throws Exception {
        otherInstance().decide(visit(Posts.unique("event_")));
        try (Session holding = new Session(source);
                Session waiting = new Session(source)) {
            holding.run(connection -> decide(connection, visit(Posts.unique("event_"))));
            CompletableFuture<Decided> third =
                    waiting.startUntilItWaits(connection -> decide(connection, visit(Posts.unique("event_"))));
            holding.commit();

            assertThat(Session.end(third).position()).isEqualTo(3);
            assertThat(Session.end(third).outcome().actions())
                    .extracting(action -> action.kind())
                    .contains("reward.grant");
        }
    }

    /** Red when a position that somebody else moved on from is trusted: two activities got one position. */
    @Test
    void trustsNoMemoryOfACustomerWhoWentOnElsewhere() throws Exception {
        OtherInstance one = otherInstance();
        OtherInstance other = otherInstance();
        one.decide(visit(Posts.unique("event_")));
        other.decide(visit(Posts.unique("event_")));
        Decided third = one.decide(visit(Posts.unique("event_")));

        assertThat(third.position()).isEqualTo(3);
        assertThat(third.outcome().actions())
                .extracting(action -> action.kind())
                .contains("reward.grant");
    }

    /** Red when an activity that needs no history is added to one that lacks what was placed elsewhere. */
    @Test
    void remembersNoHistoryWithAGap() throws Exception {
        OtherInstance one = otherInstance();
        one.decide(visit(Posts.unique("event_")));
        otherInstance().decide(visit(Posts.unique("event_")));
        one.decide(received(
                Posts.referral(Posts.unique("event_"), Posts.id(customer), Posts.id(Posts.unique("cust_")), TODAY)));

        String fourth = Posts.unique("event_");
        one.decide(visit(fourth));

        assertThat(database.text("select inputs ->> 'history' from decision where activity = ?", fourth))
                .isEqualTo("[1,2,3]");
    }

    private Decided decide(Connection connection, Received received) throws Exception {
        return new BatchTransaction(connection, rulesets, new CustomerMemory(1 << 20))
                .decide(List.of(new Waiting(received, Mode.DECIDE)), PATIENCE, new TreeSet<>())
                .answers()
                .get(received.activity().id())
                .decided();
    }

    private static SortedMap<String, Name> lock(Connection connection, SortedSet<String> keys) throws Exception {
        return new CustomerStore(connection, new CustomerMemory(1 << 20)).lock(keys, true);
    }

    /** Red when only the key itself is waited for: the batch came back at once, again and again. */
    @Test
    void waitsForTheCustomerWhoseNameAKeyIs() throws Exception {
        String crm = Posts.unique("crm-");
        otherInstance()
                .decide(received(Posts.event(Posts.unique("event_"), Posts.both(customer, crm), "visit", TODAY, "{}")));
        try (Session holding = new Session(source);
                Session waiting = new Session(source)) {
            holding.execute("select from customer where id = '" + customer + "' for update");
            var locked =
                    waiting.startUntilItWaits(connection -> lock(connection, new TreeSet<>(List.of("source:" + crm))));
            holding.rollback();

            assertThat(Session.end(locked)).containsOnlyKeys(customer, "source:" + crm);
        }
    }
}
