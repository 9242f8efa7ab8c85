package io.promoment.app.replay;

import static io.promoment.app.Await.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.app.pipeline.PastDecisions;
import io.promoment.app.pipeline.PastRange;
import io.promoment.app.promotions.Authoring;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions decided again over HTTP; whatever is tampered with is put back. */
@QuarkusTest
class ReplaysTest {
    private static final String LINES = "application/x-ndjson";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    PastDecisions decisions;

    private final Authoring author = new Authoring();
    private Tampering tampering;

    @BeforeEach
    void begin() {
        tampering = new Tampering(database);
        author.live(3);
    }

    @AfterEach
    void putBack() throws Exception {
        tampering.close();
        author.post("/pause");
    }

    private String activity(int number) {
        return "event_%s_%d".formatted(author.name, number);
    }

    private String customer() {
        return "cust_" + author.name;
    }

    private String posted(int number) {
        String body =
                """
                {"id": "%s", "type": "customer.custom_event", "created_at": "2026-09-01T08:00:00Z",
                 "data": {"customer": {"id": "%s"}, "event": {"type": "%s"}}}
                """
                        .formatted(activity(number), customer(), author.name);
        given().contentType("application/json")
                .body(body)
                .post("/v1/activities")
                .then()
                .statusCode(200);
        return activity(number);
    }

    private static ValidatableResponse replay(String activity) {
        return given().noContentType()
                .post("/v1/decisions/dec_{activity}/replay", activity)
                .then()
                .statusCode(200);
    }

    private List<JsonNode> replays(String query) throws IOException {
        String answer = given().noContentType()
                .post("/v1/replays" + query)
                .then()
                .statusCode(200)
                .contentType(LINES)
                .extract()
                .asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private JsonNode last(String query) throws IOException {
        List<JsonNode> lines = replays(query);
        return lines.get(lines.size() - 1);
    }

    @Test
    void isIdenticalAlsoUnderARulesetThatIsNoLongerInForce() {
        String activity = posted(1);
        author.live(4);
        replay(activity)
                .body("decision", equalTo("dec_" + activity))
                .body("status", equalTo("identical"))
                .body("identical", equalTo(true))
                .body("differences", nullValue());
    }

    @Test
    void isIdenticalWhereARuleWasLeftOut() throws Exception {
        String failing =
                """

                rule "%1$s: nick name"
                when
                    CustomEventTracked( event.type == "%2$s", $name : customer.name )
                then
                    actions.updateCustomer("nick_name", $name);
                end
                """
                        .formatted(author.name.replace('-', ' '), author.name);
        author.put(author.drl(3) + failing, null).statusCode(200).body("valid", equalTo(true));
        author.post("/publish", "{\"activate\": true}").statusCode(200);
        String activity = posted(1);
        assertThat(tampering.text("select outcome from decision where activity = ?", activity))
                .contains("\"failures\":[{", "\"points\":3");
        replay(activity).body("identical", equalTo(true));
    }

    @Test
    void knowsNoDecisionThatNeverWas() {
        for (String id : List.of("dec_never", "act_never", "dec_")) {
            given().noContentType()
                    .post("/v1/decisions/{id}/replay", id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("https://promoment.io/problems/not-found"))
                    .body("detail", containsString(id));
        }
    }

    @Test
    void pointsAtWhatDiffers() throws Exception {
        String activity = posted(1);
        String outcome = tampering.text("select outcome from decision where activity = ?", activity);
        tampering.change(activity, "outcome", outcome.replace("\"points\":3", "\"points\":30"));
        replay(activity)
                .body("status", equalTo("changed"))
                .body("identical", equalTo(false))
                .body("differences.path", equalTo(List.of("/actions/0/parameters/points")))
                .body("differences.stored", equalTo(List.of(30)))
                .body("differences.now", equalTo(List.of(3)));
    }

    @Test
    void saysWhatIsNoLongerKept() throws Exception {
        String activity = posted(1);
        tampering.run(
                activity,
                "update activity set id = 'gone-' || id where id = ?",
                "update activity set id = substr(id, 6) where id = 'gone-' || ?");
        replay(activity)
                .body("status", equalTo("no_longer_kept"))
                .body("missing", equalTo("the body of the activity"))
                .body("identical", nullValue());
    }

    @Test
    void saysThatWhatIsStoredCannotBeRead() throws Exception {
        String activity = posted(1);
        tampering.change(activity, "inputs", "{\"position\": \"first\"}");
        replay(activity)
                .body("status", equalTo("changed"))
                .body("identical", equalTo(false))
                .body("problem", startsWith("What is stored of its inputs or its body cannot be read: "));
        assertThat(last("?customer=" + customer()).path("changed").asLong()).isEqualTo(1);
    }

    @Test
    void saysWhichPromotionThisReleaseDoesNotTakeAndWhere() throws Exception {
        String activity = posted(1);
        int version = Integer.parseInt(
                tampering.text("select max(version) + 1 from promotion_version where promotion = ?", author.name));
        tampering.run(
                author.name,
                """
                insert into promotion_version (promotion, version, digest, drl, at, door)
                select promotion, version + 1, 'sha256:bad', replace(drl, 'CustomEventTracked', 'NoSuchType'), at, door
                from promotion_version where promotion = ? and version = %d
                """
                        .formatted(version - 1),
                "delete from promotion_version where promotion = ? and digest = 'sha256:bad'");
        tampering.run(
                activity,
                """
                insert into ruleset (number, digest, settings, at)
                select 777777, 'sha256:bad', r.settings, r.at from ruleset r
                join decision d on d.ruleset = r.number where d.activity = ?
                """,
                "delete from ruleset where number = 777777 and ? <> ''");
        tampering.run(
                author.name,
                "insert into ruleset_promotion (ruleset, promotion, version) values (777777, ?, %d)".formatted(version),
                "delete from ruleset_promotion where ruleset = 777777 and promotion = ?");
        String inputs = tampering.text("select inputs from decision where activity = ?", activity);
        tampering.change(activity, "inputs", inputs.replaceAll("\"ruleset\":\\d+", "\"ruleset\":777777"));
        replay(activity)
                .body("status", equalTo("not_linked"))
                .body("ruleset", equalTo(777777))
                .body("problem", containsString(author.name))
                .body("promotions.promotion", equalTo(List.of(author.name)))
                .body("promotions.version", equalTo(List.of(version)))
                .body("promotions[0].problems[0].file", equalTo(author.name + ".drl"))
                .body("promotions[0].problems[0].line", equalTo(5))
                .body("promotions[0].problems[0].detail", containsString("NoSuchType"));
        assertThat(last("?customer=" + customer()).path("not_linked").asLong()).isEqualTo(1);
    }

    @Test
    void goesThroughAStretchOfTime() throws Exception {
        for (int number = 1; number <= 3; number++) {
            posted(number);
        }
        assertThat(last("?customer=" + customer()).toString())
                .startsWith(
                        "{\"replayed\":3,\"identical\":3,\"changed\":0,\"no_longer_kept\":0,\"not_linked\":0,\"per_second\":");
        assertThat(last("?promotion=" + author.name).path("identical").asLong()).isEqualTo(3);
        assertThat(last("?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .path("replayed")
                        .asLong())
                .isZero();
        assertThat(last("?to=2099-01-01T00:00:00Z&customer=" + customer())
                        .path("replayed")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void hasALineForEachThatIsNotIdentical() throws Exception {
        posted(1);
        String activity = posted(2);
        tampering.change(activity, "outcome", "{\"status\":\"decided\",\"firings\":[],\"actions\":[],\"failures\":[]}");
        List<JsonNode> lines = replays("?customer=" + customer());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("decision").asText()).isEqualTo("dec_" + activity);
        assertThat(lines.get(0).at("/differences/0/path").asText()).isEqualTo("/actions/0");
        assertThat(lines.get(0).at("/differences/0").has("stored")).isFalse();
        assertThat(lines.get(1).path("changed").asLong()).isEqualTo(1);
        assertThat(lines.get(1).path("identical").asLong()).isEqualTo(1);
    }

    @Test
    void refusesAStretchThatIsNone() {
        for (String query : List.of(
                "?from=2026-09-02T00:00:00Z&to=2026-09-01T00:00:00Z",
                "?from=2099-01-01T00:00:00Z",
                "?from=yesterday",
                "?since=2026-09-02T00:00:00Z")) {
            given().noContentType()
                    .post("/v1/replays" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://promoment.io/problems/invalid-parameter"));
        }
    }

    /** Red when the body was passed over: all that was ever decided was replayed. */
    @Test
    void refusesARangeInABody() {
        given().contentType("application/json")
                .body("{\"from\": \"2026-11-01T00:00:00Z\"}")
                .post("/v1/replays")
                .then()
                .statusCode(400)
                .body("detail", startsWith("A body is not read here: send from, to"));
    }

    @Test
    void stopsWhenNobodyListensAnyMore() throws Exception {
        String activity = posted(1);
        tampering.change(activity, "outcome", "{\"status\":\"decided\",\"firings\":[],\"actions\":[],\"failures\":[]}");
        PastRange range = new PastRange(Instant.EPOCH, Instant.now(), null, customer());
        IOException gone = new IOException("gone");
        RangeReplay replay = new RangeReplay(decisions.parts(range, 1 << 20), 2);
        assertThatThrownBy(() -> replay.run(line -> {
                    throw gone;
                }))
                .isSameAs(gone);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("replay-"));
    }

    private static int running() {
        return Integer.parseInt(
                given().get("/q/metrics").asString().replaceAll("(?s).*\npromoment_replays_running (\\d+).*", "$1"));
    }

    @Test
    void letsOneRunAtATime() throws Exception {
        posted(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection holding = database.getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table activity, decision in access exclusive mode");
            Future<List<JsonNode>> first = other.submit(() -> replays("?customer=" + customer()));
            await("a replay under way", () -> running() == 1);
            given().noContentType()
                    .post("/v1/replays")
                    .then()
                    .statusCode(429)
                    .body("type", equalTo("https://promoment.io/problems/too-many-at-once"))
                    .body("detail", startsWith("A replay is under way"));
            holding.rollback();
            assertThat(first.get()).isNotEmpty();
            await("the end of the replay", () -> running() == 0);
        } finally {
            other.shutdownNow();
        }
    }
}
