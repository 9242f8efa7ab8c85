package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.pipeline.LimitStore.Taking;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last class of locks, on two connections; each test names the sabotage that turned it red. */
@QuarkusTest
class LimitLocksTest extends LawTest {
    private String key;

    @BeforeEach
    void freshKeys() {
        key = Posts.unique("limit ");
    }

    /** Red without {@code order by} on those that are taken from: a deadlock. */
    @Test
    void takesInTheOrderOfTheKeys() throws Exception {
        List<Taking> upwards = takings();
        List<Taking> downwards = new ArrayList<>(upwards);
        Collections.reverse(downwards);
        try (Session middle = new Session(source);
                Session first = new Session(source);
                Session second = new Session(source)) {
            middle.run(connection -> new LimitStore(connection).take(List.of(upwards.get(1))));
            var tookFirst = first.startUntilItWaits(connection -> new LimitStore(connection).take(upwards));
            var tookSecond = second.startUntilItWaits(connection -> new LimitStore(connection).take(downwards));
            middle.rollback();

            assertThat(Session.end(tookFirst)).isEmpty();
            first.rollback();
            assertThat(Session.end(tookSecond)).isEmpty();
        }
    }

    /** Red without {@code order by} on those that are held: a deadlock. */
    @Test
    void holdsInTheOrderOfTheKeys() throws Exception {
        for (int number = 3; number >= 1; number--) {
            database.execute("insert into counter (key, used, cap) values ('" + key + number + "', 0, 5)");
        }
        try (Session middle = new Session(source);
                Session taking = new Session(source);
                Session holding = new Session(source)) {
            holding.execute(
                    "set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off");
            middle.run(connection ->
                    new LimitStore(connection).take(List.of(takings().get(1))));
            var took = taking.startUntilItWaits(connection -> new LimitStore(connection).take(takings()));
            var held = holding.startUntilItWaits(connection -> {
                new LimitStore(connection).hold(List.of(key + 3, key + 2, key + 1));
                return true;
            });
            middle.rollback();

            assertThat(Session.end(took)).isEmpty();
            taking.rollback();
            assertThat(Session.end(held)).isTrue();
        }
    }

    /** Red without {@code order by} on those that are made to be held: a deadlock. */
    @Test
    void makesWhatIsHeldInTheOrderOfTheKeys() throws Exception {
        try (Session middle = new Session(source);
                Session taking = new Session(source);
                Session holding = new Session(source)) {
            middle.run(connection ->
                    new LimitStore(connection).take(List.of(takings().get(1))));
            var took = taking.startUntilItWaits(connection -> new LimitStore(connection).take(takings()));
            var held = holding.startUntilItWaits(connection -> {
                new LimitStore(connection).hold(List.of(key + 3, key + 2, key + 1));
                return true;
            });
            middle.rollback();

            assertThat(Session.end(took)).isEmpty();
            taking.rollback();
            assertThat(Session.end(held)).isTrue();
        }
    }

    /** Red when what is held is made, locked and read in one statement: what somebody else had just made was not there. */
    @Test
    void readsWhatIsHeldAsTheOneWhoTookFromItLeftIt() throws Exception {
        try (Session taking = new Session(source);
                Session holding = new Session(source)) {
            taking.run(connection ->
                    new LimitStore(connection).take(List.of(takings().get(0))));
            var used = holding.startUntilItWaits(connection -> {
                LimitStore store = new LimitStore(connection);
                store.hold(List.of(key + 1));
                return store.used(List.of(key + 1));
            });
            taking.commit();

            assertThat(Session.end(used)).isEqualTo(Map.of(key + 1, 1L));
        }
    }

    /** Red when what is taken is not looked at: the last unit was given twice. */
    @Test
    void refusesWhatHadLessLeftThanWasRead() throws Exception {
        try (Session first = new Session(source);
                Session second = new Session(source)) {
            first.run(connection -> new LimitStore(connection).take(List.of(new Taking(key, 1, 1))));
            var refused = second.startUntilItWaits(
                    connection -> new LimitStore(connection).take(List.of(new Taking(key, 1, 1))));
            first.commit();

            assertThat(Session.end(refused)).isEqualTo(Set.of(key));
        }
        assertThat(database.number("select used from counter where key = ?", key))
                .isEqualTo(1);
    }

    private List<Taking> takings() {
        List<Taking> takings = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            takings.add(new Taking(key + number, 1, 5));
        }
        return takings;
    }
}
