package io.promoment.app.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
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
            away.set(false);
            door.look();
            door.look();

            assertThat(log.lines())
                    .filteredOn(line -> !line.contains("lie in the folder"))
                    .containsExactly(
                            "What is in force could not be brought up to date and stays, it is tried on: java.sql.SQLException: away",
                            "What is in force is brought up to date again");
        } finally {
            door.close();
        }
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
