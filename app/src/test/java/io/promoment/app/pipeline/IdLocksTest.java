package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.intake.Received;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The second class of locks, on two connections; each test names the sabotage that turned it red. */
@QuarkusTest
class IdLocksTest extends LawTest {

    /** Red without {@code order by}: a deadlock. */
    @Test
    void placesIdsInTheirOrder() throws Exception {
        String id = Posts.unique("event_");
        List<Turn> upwards = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            upwards.add(new Turn(visit(id + number), Mode.DECIDE, customer));
        }
        List<Turn> downwards = new ArrayList<>(upwards);
        Collections.reverse(downwards);
        try (Session middle = new Session(source);
                Session first = new Session(source);
                Session second = new Session(source)) {
            middle.run(connection -> new KeyStore(connection).place(List.of(upwards.get(1))));
            var placedFirst = first.startUntilItWaits(connection -> new KeyStore(connection).place(upwards));
            var placedSecond = second.startUntilItWaits(connection -> new KeyStore(connection).place(downwards));
            middle.rollback();

            assertThat(Session.end(placedFirst).ids()).containsExactlyInAnyOrder(id + 1, id + 2, id + 3);
            first.rollback();
            assertThat(Session.end(placedSecond).ids()).containsExactlyInAnyOrder(id + 1, id + 2, id + 3);
        }
    }

    /** Red when what was decided before is looked for in the statement that waits, or before it: it was not found. */
    @Test
    void findsTheDecisionOfTheOneWhoPlacedTheIdFirst() throws Exception {
        String id = Posts.unique("event_");
        Received received = visit(id);
        Received elsewhere = received(Posts.event(id, Posts.unique("cust_"), "visit", TODAY));
        try (Session holding = new Session(source);
                Session waiting = new Session(source)) {
            BatchTransaction.Ended first = holding.run(connection -> transaction(connection, received));
            var second = waiting.startUntilItWaits(connection -> transaction(connection, elsewhere));
            holding.commit();

            BatchTransaction.Ended ended = Session.end(second);
            assertThat(ended.decided()).isEqualTo(Set.of());
            assertThat(ended.answers().get(id).digest())
                    .isEqualTo(first.answers().get(id).digest());
        }
    }

    /** Red when an id is taken for known whose transaction was rolled back. */
    @Test
    void placesTheIdOfOneWhoGaveUp() throws Exception {
        String id = Posts.unique("event_");
        Received elsewhere = received(Posts.event(id, Posts.unique("cust_"), "visit", TODAY));
        try (Session holding = new Session(source);
                Session waiting = new Session(source)) {
            holding.run(connection -> transaction(connection, visit(id)));
            var second = waiting.startUntilItWaits(connection -> transaction(connection, elsewhere));
            holding.rollback();

            assertThat(Session.end(second).decided()).containsExactly(id);
        }
    }

    private BatchTransaction.Ended transaction(Connection connection, Received received) throws Exception {
        return new BatchTransaction(connection, rulesets, new CustomerMemory(1 << 20))
                .decide(List.of(new Waiting(received, Mode.DECIDE)), Duration.ofSeconds(30), new TreeSet<>());
    }
}
