package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replayable (L5): each test names the sabotage that turned it red. */
@QuarkusTest
class ReplayableTest extends LawTest {
    @Inject
    PastDecisions decisions;

    /** Red when the history that was read is not recorded, or the readings are recorded after they were taken from. */
    @Test
    void L5ComputesTheSameOutcomeAgainFromWhatIsStored() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int visit = 1; visit <= 4; visit++) {
            ids.add(Posts.unique("event_"));
            post(Posts.event(ids.get(visit - 1), customer, "visit", "2026-09-0" + visit + "T10:00:00Z"));
        }
        assertThat(kinds(ids.get(2))).contains("reward.grant granted");
        assertThat(kinds(ids.get(3))).contains("message.send granted", "reward.grant suppressed");

        for (String id : ids) {
            assertThat(computedAgain(id))
                    .isEqualTo(database.text("select outcome from decision where activity = ?", id));
        }
    }

    private List<String> kinds(String activity) throws SQLException {
        return database.texts("select kind || ' ' || status from action where activity = ? order by 1", activity);
    }

    private String computedAgain(String id) {
        Recollection recollection = decisions.recollect(new Subject.Past(id));
        assertThat(recollection).isInstanceOf(Recollection.Recollected.class);
        return ((Recollection.Recollected) recollection).outcomeNow();
    }
}
