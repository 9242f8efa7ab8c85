package io.promoment.app.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.promoment.app.http.Lists;
import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts activities as a shop does: good ones, and everything that is not one. */
@QuarkusTest
class PostTest {
    private final String id = Records.unique("event_");
    private final String customer = Records.unique("cust_");

    private static ValidatableResponse post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse post(byte[] body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/activities")
                .then();
    }

    /** A visit, which the promotions of tests give a point for; its spaces and numbers are to be kept. */
    private String visit(String createdAt) {
        return """
                { "id": "%s", "type": "customer.custom_event",
                  "created_at": "%s",  "extra": [1.50, 1e2, "\\u00e9 é"],
                  "data": { "customer": { "id": "%s" }, "event": { "type": "visit" } } }
                """
                .formatted(id, createdAt, customer);
    }

    private String visit() {
        return visit("2026-09-03T10:14:27.511Z");
    }

    @Test
    void answersWithTheDecisionThatIsFoundLaterToo() {
        String posted = post(visit())
                .statusCode(200)
                .contentType("application/json")
                .body("id", equalTo("dec_" + id))
                .body("activity", equalTo(Map.of("id", id, "type", "customer.custom_event")))
                .body("customer", equalTo(customer))
                .body("position", equalTo(1))
                .body("status", equalTo("decided"))
                .body("replayed", equalTo(false))
                .body("firings[0].promotion", equalTo("test-visits"))
                .body("actions[0].kind", equalTo("points.add"))
                .body("actions[0].status", equalTo("granted"))
                .extract()
                .asString();

        assertThat(given().get("/v1/activities/" + id + "/decision").asString()).isEqualTo(posted);
        assertThat(given().get("/v1/decisions/dec_" + id).asString())
                .as("the same, with what limits stood at")
                .isEqualTo(posted.substring(0, posted.length() - 1) + ",\"readings\":[]}");
        assertThat(Lists.read("/v1/actions", Map.of("recipient", customer), "activity"))
                .containsExactly(id);
    }

    @Test
    void keepsTheBodyByteForByte() {
        post(visit()).statusCode(200);
        byte[] answer = given().get("/v1/activities/{id}", id).asByteArray();
        assertThat(new String(answer, StandardCharsets.UTF_8)).contains("\"body\":" + visit());
    }

    /** The payload of the format's own page, which lacks six keys that today's specification requires. */
    @Test
    void decidesThePayloadOfTheFormatsPageAndKeepsItByteForByte() throws IOException {
        byte[] seed = Files.readAllBytes(Path.of("..", "core", "src", "test", "resources", "seed.json"));

        post(seed)
                .statusCode(200)
                .body("status", equalTo("decided"))
                .body("customer", equalTo("cust_U8B00DeMjOm9D1Y3JZqi5Eps"));

        assertThat(given().get("/v1/activities/event_Y9x2d0kte0IYgg4arcQo2x2rW0dYFW")
                        .asString())
                .contains(new String(seed, StandardCharsets.UTF_8));
    }

    @Test
    void marksARepeatedActivityAsReplayed() {
        post(visit()).body("replayed", equalTo(false));
        post(visit().replace("1e2", "100")).statusCode(200).body("replayed", equalTo(true));
    }

    @Test
    void refusesAKnownIdWithOtherContent() {
        post(visit()).statusCode(200);
        post(visit("2026-09-04T00:00:00Z"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://promoment.io/problems/activity-conflict"))
                .body("detail", containsString(id))
                .body("errors[0].pointer", equalTo("/id"));
        given().get("/v1/activities/{id}", id).then().body("occurred_at", equalTo("2026-09-03T10:14:27.511Z"));
    }

    @Test
    void keepsNothingOfADryRun() {
        given().contentType("application/json")
                .body(visit())
                .post("/v1/activities?dry_run=true")
                .then()
                .statusCode(200)
                .body("position", equalTo(1))
                .body("actions", hasSize(1));
        given().get("/v1/activities/{id}", id).then().statusCode(404);
        given().get("/v1/customers/{id}", customer).then().statusCode(404);
    }

    @Test
    void refusesAParameterThatItCannotRead() {
        given().contentType("application/json")
                .body(visit())
                .post("/v1/activities?dry_run=yes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("dry_run"));
        assertNothingKept();
    }

    private void assertRefused(ValidatableResponse answer, String pointer) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://promoment.io/problems/invalid-activity"))
                .body("instance", equalTo("/v1/activities"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].hint", not(blankOrNullString()));
        assertNothingKept();
    }

    private void assertNothingKept() {
        given().get("/v1/activities/{id}", id).then().statusCode(404);
        assertThat(Lists.read("/v1/activities", Map.of("customer", customer), "id"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "not json", "{\"id\": ", "{\"id\": \"a\",}", "[1,2", "\u0000"})
    void refusesWhatIsNotJson(String body) {
        assertRefused(post(body), post(body).extract().path("errors[0].pointer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "3", "\"text\"", "[]", "true"})
    void refusesJsonThatIsNoObject(String body) {
        assertRefused(post(body), "");
    }

    @Test
    void saysInWhichLineAndColumnTheJsonBreaks() {
        post("{\n  \"id\": \"a\",\n  \"type\" \"b\"\n}")
                .statusCode(400)
                .body("detail", containsString("line 3, column 10"));
    }

    @Test
    void refusesTwoValues() {
        assertRefused(post(visit() + "{}"), "");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertRefused(post(visit().getBytes(StandardCharsets.ISO_8859_1)), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\"         | \"idx\"              | /id",
                "\"type\": \"customer.custom_event\" | \"type\": \" \" | /type",
                "\"type\": \"customer.custom_event\" | \"type\": 7     | /type",
                "\"created_at\" | \"created\"          | /created_at",
                "2026-09-03T10:14:27.511Z | yesterday            | /created_at",
                "2026-09-03T10:14:27.511Z | 2026-09-03           | /created_at",
                "2026-09-03T10:14:27.511Z | 2026-09-03T10:14:27  | /created_at",
                "2026-09-03T10:14:27.511Z | 1969-12-31T23:59:59Z | /created_at",
                "\"data\"       | \"date\"             | /data",
                "\"customer\":  | \"buyer\":           | /data/customer"
            })
    void namesWhatIsMissingOrWrong(String instead, String of, String pointer) {
        assertRefused(post(visit().replaceFirst(Pattern.quote(instead), of)), pointer);
    }

    @Test
    void refusesAnActivityFromTheFuture() {
        Instant tomorrow = Instant.now().plus(Duration.ofHours(25));
        assertRefused(post(visit(tomorrow.toString())), "/created_at");
    }

    @Test
    void refusesACustomerWithoutAnId() {
        assertRefused(
                post(visit().replace("{ \"id\": \"" + customer + "\" }", "{ \"name\": \"Ann\" }")), "/data/customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\\u0000b", "a\\nb", "\\ud800"})
    void refusesIdsThatAreNone(String bad) {
        assertRefused(post(visit().replace(id, bad)), "/id");
    }

    @Test
    void refusesAnIdOfMoreThan200Characters() {
        assertRefused(post(visit().replace(id, "e".repeat(201))), "/id");
        post(visit().replace(id, id + "e".repeat(200 - id.length()))).statusCode(200);
    }

    @Test
    void refusesANumberWhereTheDataBelongs() {
        assertRefused(
                post("{\"id\":\"%s\",\"type\":\"customer.created\",\"created_at\":\"2026-09-03T10:14:27Z\",\"data\":7}"
                        .formatted(id)),
                "/data");
    }

    @Test
    void refusesADuplicateKey() {
        assertRefused(post(visit().replace("\"extra\"", "\"type\": \"x\", \"extra\"")), "/type");
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertRefused(post(visit().replace("\\u00e9", "\\ud83d")), "/extra/2");
    }

    @Test
    void refusesMoreThan100Levels() {
        String deep = "[".repeat(120) + "]".repeat(120);
        post(visit().replace("1.50", deep))
                .statusCode(400)
                .body("type", equalTo("https://promoment.io/problems/invalid-activity"))
                .body("detail", containsString("100 levels"));
        assertNothingKept();
    }
}
