package io.promoment.app.promotions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People and instances that change one promotion at once. */
@QuarkusTest
class ManyAuthorsTest {
    private static final int TIMES = 10;

    private final Authoring author = new Authoring();

    @Inject
    DataSource database;

    @Inject
    ProgrammeSettings programme;

    @Inject
    HistorySettings history;

    @Inject
    LatenessSettings lateness;

    @Inject
    PromotionSettings promotions;

    @AfterEach
    void pause() {
        author.post("/pause");
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Red when the condition is looked at before the lock: both were saved, and one text was lost. */
    @Test
    void letsOneOfTwoEditorsSave() throws Exception {
        String tag = author.put(author.drl(1), null).extract().header("ETag");
        for (int time = 1; time <= TIMES; time++) {
            List<Callable<Integer>> editors = new ArrayList<>();
            for (int editor = 1; editor <= 2; editor++) {
                String drl = author.drl(2 * time + editor);
                String known = tag;
                editors.add(() -> author.put(given().header("If-Match", known), drl, null)
                        .extract()
                        .statusCode());
            }
            assertThat(atOnce(editors)).containsExactlyInAnyOrder(200, 412);
            tag = author.get("/draft").extract().header("ETag");
        }
    }

    @Test
    void makesOneVersionOfADraftThatTwoPublish() throws Exception {
        author.put(author.drl(1), author.scenarios(1));
        Callable<Boolean> publish = () -> author.post("/publish", "{\"activate\": true}")
                .statusCode(200)
                .body("version", equalTo(1))
                .extract()
                .path("created");
        assertThat(atOnce(List.of(publish, publish, publish))).containsOnlyOnce(true);
        author.get("/changes").body("items.change", equalTo(List.of("activated", "published")));
    }

    /** Red without the lock on rulesets: a change was noted as replacing a version that was not in force any more. */
    @Test
    void changesOneAfterTheOtherOnTwoInstances() throws Exception {
        for (int version = 1; version <= 3; version++) {
            author.live(version);
        }
        Rulesets another = new Rulesets(database, programme, history, lateness, promotions);
        Callable<String> here = () -> {
            for (int time = 0; time < TIMES; time++) {
                author.post("/activate", "{\"version\": %d}".formatted(1 + time % 3))
                        .statusCode(200);
            }
            return "here";
        };
        Callable<String> there = () -> {
            for (int time = 0; time < TIMES; time++) {
                int version = 3 - time % 3;
                another.change(edit -> {
                    edit.bringIn(
                            author.name,
                            edit.store().versions().find(author.name, version).orElseThrow(),
                            Change.Kind.ACTIVATED,
                            Change.Signature.byKey("there"));
                    return version;
                });
            }
            return "there";
        };
        atOnce(List.of(here, there));

        List<Map<String, Object>> changes = new ArrayList<>(given().queryParam("limit", 200)
                .get(author.path("/changes"))
                .jsonPath()
                .getList("items"));
        Collections.reverse(changes);
        Object inForce = null;
        for (Map<String, Object> change : changes) {
            if (!change.get("change").equals("published")) {
                assertThat(change.get("replaced")).as("%s", change).isEqualTo(inForce);
                inForce = change.get("version");
            }
        }
        author.get("").body("in_force", equalTo(inForce));
    }

    /** Red when it is linked all the same: the answer was 500, and it said nothing of where. */
    @Test
    void keepsInForceWhatIsWhenAVersionIsNotAcceptedAnyMore() throws Exception {
        author.live(1);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into promotion_version (promotion, version, digest, drl, at, door)
                        values (?, 2, 'sha256:then', ?, now(), 'api')
                        """)) {
            insert.setString(1, author.name);
            insert.setString(2, author.drl(2).replace("addPoints", "addPointsAsWeUsedTo"));
            insert.executeUpdate();
        }
        author.post("/activate")
                .statusCode(422)
                .body("type", equalTo("https://promoment.io/problems/invalid-promotion"))
                .body("errors[0].line", equalTo(7));
        author.get("").body("in_force", equalTo(1)).body("latest", equalTo(2));
        author.post("/draft/test").statusCode(200);
    }

    @Test
    void listsWhoChangedWhat() {
        author.live(1);
        author.post("/pause");
        given().queryParam("promotion", author.name)
                .queryParam("by", "localhost")
                .queryParam("limit", 2)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("items.change", equalTo(List.of("paused", "activated")))
                .body("items.promotion", equalTo(List.of(author.name, author.name)))
                .body("next", org.hamcrest.Matchers.notNullValue());
        given().queryParam("promotion", author.name)
                .queryParam("by", "nobody")
                .get("/v1/changes")
                .then()
                .body("items", equalTo(List.of()));
        given().queryParam("from", "2026-02-01T00:00:00Z")
                .queryParam("to", "2026-01-01T00:00:00Z")
                .get("/v1/changes")
                .then()
                .statusCode(400);
    }
}
