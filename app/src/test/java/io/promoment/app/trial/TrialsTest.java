package io.promoment.app.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.promoment.app.promotions.Authoring;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts tried on activities of the running service, beside what is in force. */
@QuarkusTest
class TrialsTest {
    private static final String NOON = "2026-09-01T12:00:00Z";
    private static final String MORNING = "2026-09-01T08:00:00Z";
    private static final String LIMIT = "@limit(\"1 per customer\")";

    private final Authoring author = new Authoring();

    @AfterEach
    void pause() {
        author.post("/pause");
    }

    private String activity(int number, String at) {
        return """
                {"id": "event_%s_%d", "type": "customer.custom_event", "created_at": "%s",
                 "data": {"customer": {"id": "cust_%s"}, "event": {"type": "%s"}}}
                """
                .formatted(author.name, number, at, author.name, author.name);
    }

    private void post(int number, String at) {
        given().contentType("application/json")
                .body(activity(number, at))
                .post("/v1/activities")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse tried(int number) {
        return author.post("/draft/try", "{\"activity_id\": \"event_%s_%d\"}".formatted(author.name, number))
                .statusCode(200);
    }

    /** The rule, held back unless something holds. */
    private String when(String condition) {
        return author.drl(2)
                .replace("\"%s\" )".formatted(author.name), "\"%s\", %s )".formatted(author.name, condition));
    }

    private String limited(int points) {
        return author.drl(points).replace("when\n", LIMIT + "\nwhen\n");
    }

    @Test
    void decidesANewActivityTwiceAndKeepsNothing() {
        author.live(1);
        author.put(author.drl(2), "- scenario: broken");
        author.post("/draft/try", "{\"activity\": %s}".formatted(activity(1, NOON)))
                .statusCode(200)
                .body("draft.actions.parameters.points", equalTo(List.of(2)))
                .body("draft.firings.version", equalTo(List.of(2)))
                .body("draft.ruleset.number", equalTo(0))
                .body("draft.position", equalTo(1))
                .body("live.actions.parameters.points", equalTo(List.of(1)))
                .body("live.firings.version", equalTo(List.of(1)));
        given().get("/v1/activities/event_{name}_1", author.name).then().statusCode(404);
        author.get("").body("in_force", equalTo(1)).body("latest", equalTo(1));
    }

    @Test
    void triesWhatWasNeverInForce() {
        author.put(author.drl(2), null);
        author.post("/draft/try", "{\"activity\": %s}".formatted(activity(1, NOON)))
                .statusCode(200)
                .body("draft.firings.version", equalTo(List.of(1)))
                .body("live.actions", equalTo(List.of()));
    }

    /** Red when all of the history is read: the morning's event came later and is no history of the noon's. */
    @Test
    void seesOfThePastWhatThereWasBeforeIt() {
        author.put(when("history.within(\"30 days\").count >= 1"), null);
        post(1, NOON);
        post(2, MORNING);
        post(3, NOON);
        tried(1).body("draft.actions", equalTo(List.of())).body("draft.position", equalTo(1));
        tried(2).body("draft.actions", equalTo(List.of()));
        tried(3).body("draft.actions.parameters.points", equalTo(List.of(2))).body("draft.position", equalTo(3));
    }

    /** Red when what was given is read as it is now: the morning's points were given later. */
    @Test
    void seesOfWhatWasGivenWhatHadBeenGivenThen() {
        author.live(1);
        post(1, NOON);
        post(2, MORNING);
        post(3, NOON);
        author.put(when("given.within(\"30 days\").of(\"points.add\").count >= 1"), null);
        tried(1).body("draft.actions", equalTo(List.of())).body("live.actions.size()", equalTo(1));
        tried(2).body("draft.actions", equalTo(List.of()));
        tried(3).body("draft.actions.parameters.points", equalTo(List.of(2)));
    }

    /** Red when limits are read as they stand now: the first one would be held back by itself. */
    @Test
    void countsLimitsThatWereReadThenAsTheyWereReadThen() {
        author.put(limited(1), null);
        author.post("/publish", "{\"activate\": true}").statusCode(200);
        post(1, NOON);
        post(2, NOON);
        author.put(limited(2), null);
        tried(1).body("draft.actions.status", equalTo(List.of("granted")))
                .body("live.actions.status", equalTo(List.of("granted")));
        tried(2).body("draft.actions.status", equalTo(List.of("suppressed")))
                .body("live.actions.status", equalTo(List.of("suppressed")));
    }

    @Test
    void takesTheSameActivityAgainForThePastOneAndAnotherOneForAConflict() {
        author.put(when("history.within(\"30 days\").count >= 1"), null);
        post(1, NOON);
        author.post("/draft/try", "{\"activity\": %s}".formatted(activity(1, NOON)))
                .statusCode(200)
                .body("draft.position", equalTo(1))
                .body("draft.actions", equalTo(List.of()));
        author.post("/draft/try", "{\"activity\": %s}".formatted(activity(1, MORNING)))
                .statusCode(409)
                .body("type", equalTo("https://promoment.io/problems/activity-conflict"))
                .body("errors[0].pointer", equalTo("/activity/id"));
    }

    @Test
    void saysWhatCannotBeTried() {
        author.post("/draft/try", "{\"activity_id\": \"event_1\"}").statusCode(404);
        author.put(author.drl(1), null);
        author.post("/draft/try", "{\"activity_id\": \"event_never\"}")
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/activity_id"));
        author.post("/draft/try", "{}").statusCode(400).body("errors[0].pointer", equalTo(""));
        author.post("/draft/try", "{\"activity\": {\"id\": \"1\"}, \"activity_id\": \"1\"}")
                .statusCode(400)
                .body("errors[0].detail", equalTo("has both activity and activity_id"));
        author.post("/draft/try", "{\"activity\": {\"id\": \"1\", \"type\": \"customer.custom_event\"}}")
                .statusCode(400)
                .body("type", equalTo("https://promoment.io/problems/invalid-body"))
                .body("errors[0].pointer", equalTo("/activity/created_at"));
        author.put("nothing", null);
        author.post("/draft/try", "{\"activity\": %s}".formatted(activity(1, NOON)))
                .statusCode(422)
                .body("errors[0].line", equalTo(1));
    }
}
