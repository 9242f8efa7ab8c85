package io.promoment.app.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.app.http.RefusedStartException;
import io.promoment.rules.language.Problem;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromotionDoorTest {
    @Inject
    DataSource database;

    @Inject
    ProgrammeSettings programme;

    @Inject
    HistorySettings history;

    @Inject
    LatenessSettings lateness;

    @Inject
    PromotionSettings configured;

    /** Red when every look that fails is a line, or the line has a stack trace: that was two of them a second. */
    @Test
    void saysOnceThatTheDatabaseIsAwayAndOnceThatItIsBack() {
        AtomicBoolean away = new AtomicBoolean();
        PromotionDoor door =
                new PromotionDoor(Doors.SHUT, new Rulesets(sometimes(away), programme, history, lateness, Doors.SHUT));
        try (LogLines log = new LogLines(PromotionDoor.class)) {
            door.look();
            away.set(true);
            door.look();
            door.look();
            assertThat(door.failure()).as("what health says").contains("away");
            away.set(false);
            door.look();
            door.look();
            assertThat(door.failure()).isEmpty();

            assertThat(log.lines())
                    .filteredOn(line -> !line.contains("lie in the folder"))
                    .containsExactly(
                            "What is in force could not be brought up to date and stays, it is tried on: java.sql.SQLException: away",
                            "What is in force is brought up to date again");
        } finally {
            door.close();
        }
    }

    /** Red when it is any exception: that was a page of where in the container it happened. */
    @Test
    void refusesInOneSentenceToStartOverWhatThisReleaseDoesNotAccept() {
        PromotionDoor door = new PromotionDoor(
                Doors.SHUT,
                new Rulesets(
                        failing(new NotAcceptedException(List.of(new RefusedVersion(
                                "gone", 3, List.of(new Problem("gone.drl", 1, 1, null, "", "why", "")))))),
                        programme,
                        history,
                        lateness,
                        Doors.SHUT));
        try {
            assertThatThrownBy(() -> door.open(new StartupEvent()))
                    .isInstanceOf(RefusedStartException.class)
                    .hasMessageStartingWith(
                            "This release does not accept what was put in force (gone version 3: gone.drl:1:1 why). Start");
        } finally {
            door.close();
        }
    }

    /** Red when it compiles under the lock: nobody could pause anything on another instance until all of it is compiled. */
    @Test
    void makesReadyWhatIsInForceBeforeItKeepsOthersFromChangingIt() throws Exception {
        Path directory = configured.directory().orElseThrow();
        Rulesets starting = new Rulesets(database, programme, history, lateness, Doors.SHUT);
        PromotionFolder folder = new PromotionFolder("folder", () -> PromotionFiles.in(directory), starting);
        FutureTask<Boolean> start = new FutureTask<>(() -> {
            folder.begin();
            return true;
        });
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            new PromotionStore(other).lockRulesets();
            new Thread(start).start();
            Instant end = Instant.now().plusSeconds(10);
            while (starting.isLive().isEmpty() && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            assertThat(starting.isLive()).isPresent();
            assertThat(start.isDone()).as("changed something without the lock").isFalse();
            other.rollback();
        }
        assertThat(start.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static DataSource failing(RuntimeException failure) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
    }

    private DataSource sometimes(AtomicBoolean away) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away.get()) {
                        throw new SQLException("away");
                    }
                    return method.invoke(database, arguments);
                });
    }
}
