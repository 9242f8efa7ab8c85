package io.promoment.app.promotions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A promotion from its first draft to a rollback, over HTTP. */
@QuarkusTest
class LifecycleTest {
    private static final String PROBLEMS = "https://promoment.io/problems/";

    private final Authoring author = new Authoring();

    @AfterEach
    void pause() {
        author.post("/pause");
    }

    @Test
    void goesFromADraftIntoForce() {
        author.put(author.drl(1), author.scenarios(1))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("problems", equalTo(List.of()))
                .body("based_on", nullValue())
                .body("saved_by", equalTo("localhost"));
        author.get("")
                .statusCode(200)
                .body("latest", nullValue())
                .body("in_force", nullValue())
                .body("paused", equalTo(false))
                .body("read_only", equalTo(false))
                .body("draft.valid", equalTo(true));

        author.post("/publish", "{\"comment\": \"as asked for\"}")
                .statusCode(200)
                .body("version", equalTo(1))
                .body("created", equalTo(true))
                .body("scenarios.passed", equalTo(true))
                .body("promotion.latest", equalTo(1))
                .body("promotion.in_force", nullValue());
        assertThat(earns(1)).isFalse();

        int before = given().get("/v1/rulesets/live").path("number");
        author.post("/activate")
                .statusCode(200)
                .body("in_force", equalTo(1))
                .body("ruleset", greaterThan(before))
                .body("rules.name", equalTo(List.of(author.name.replace('-', ' ') + ": points")));
        assertThat(earns(1)).isTrue();
    }

    /** Whether an event earns so many points. */
    private boolean earns(int points) {
        List<Integer> earned = given().contentType("application/json")
                .queryParam("dry_run", true)
                .body(
                        """
                        {"id": "event_%s", "type": "customer.custom_event", "created_at": "2026-09-01T10:00:00Z",
                         "data": {"customer": {"id": "cust_%s"}, "event": {"type": "%s"}}}
                        """
                                .formatted(author.name, author.name, author.name))
                .post("/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .path("actions.parameters.points");
        return earned.equals(List.of(points));
    }

    @Test
    void doesNothingTwiceAndNotesItOnce() {
        author.live(1);
        author.post("/publish", "{\"activate\": true}").statusCode(200).body("created", equalTo(false));
        author.post("/activate", "{\"version\": 1}").statusCode(200);
        author.post("/resume").statusCode(200).body("in_force", equalTo(1));
        author.post("/pause").statusCode(200).body("in_force", nullValue()).body("paused", equalTo(true));
        author.post("/pause").statusCode(200).body("in_force", nullValue());
        assertThat(earns(1)).isFalse();
        author.post("/resume").statusCode(200).body("in_force", equalTo(1)).body("paused", equalTo(false));
        assertThat(earns(1)).isTrue();

        author.get("/changes")
                .body("items.change", equalTo(List.of("resumed", "paused", "activated", "published")))
                .body("items.by", equalTo(List.of("localhost", "localhost", "localhost", "localhost")));
    }

    /** Red when a rollback counts as coming into force: the second one went forth again. */
    @Test
    void rollsBackFurtherEachTime() {
        author.live(1);
        author.live(2);
        author.live(3);
        author.post("/rollback").statusCode(200).body("in_force", equalTo(2)).body("latest", equalTo(3));
        author.post("/rollback").statusCode(200).body("in_force", equalTo(1));
        assertThat(earns(1)).isTrue();
        author.post("/rollback").statusCode(409).body("type", equalTo(PROBLEMS + "nothing-to-roll-back"));

        author.post("/activate").statusCode(200).body("in_force", equalTo(3));
        author.post("/rollback").statusCode(200).body("in_force", equalTo(1));
        author.get("/changes")
                .body("items[0].change", equalTo("rolled_back"))
                .body("items[0].version", equalTo(1))
                .body("items[0].replaced", equalTo(3));
    }

    @Test
    void saysWhatThereIsNotToDoItTo() {
        author.post("/activate").statusCode(404).body("type", equalTo(PROBLEMS + "not-found"));
        author.put(author.drl(1), null);
        author.post("/activate").statusCode(409).body("type", equalTo(PROBLEMS + "nothing-to-activate"));
        author.post("/resume").statusCode(409).body("type", equalTo(PROBLEMS + "nothing-to-resume"));
        author.post("/rollback").statusCode(409).body("type", equalTo(PROBLEMS + "nothing-to-roll-back"));
        author.live(1);
        author.post("/activate", "{\"version\": 7}").statusCode(404).body("errors[0].pointer", equalTo("/version"));
        given().delete(author.path("/draft")).then().statusCode(200);
        author.post("/publish").statusCode(409).body("type", equalTo(PROBLEMS + "nothing-to-publish"));
    }

    @Test
    void publishesNothingInvalid() {
        author.put(author.drl(1).replace("addPoints", "addPints"), null)
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("problems[0].file", equalTo(author.name + ".drl"))
                .body("problems[0].line", equalTo(7))
                .body("problems[0].rule", equalTo(author.name.replace('-', ' ') + ": points"))
                .body("problems[0].hint", containsString("addPoints"));
        author.post("/publish", "{\"force\": true}")
                .statusCode(422)
                .body("type", equalTo(PROBLEMS + "invalid-promotion"))
                .body("errors[0].line", equalTo(7));
        author.put(author.drl(1), "- scenario: [").statusCode(200).body("valid", equalTo(false));
        author.post("/publish").statusCode(422).body("errors[0].file", equalTo(author.name + ".scenarios.yaml"));
    }

    @Test
    void publishesAgainstItsScenariosOnlyByForce() {
        author.put(author.drl(1), author.scenarios(2)).body("valid", equalTo(true));
        author.post("/draft/test").statusCode(200).body("passed", equalTo(false));
        author.post("/publish")
                .statusCode(422)
                .body("type", equalTo(PROBLEMS + "red-scenarios"))
                .body("scenarios.scenarios[0].passed", equalTo(false))
                .body("errors[0].file", equalTo(author.name + ".scenarios.yaml"))
                .body("errors[0].line", equalTo(1));
        author.post("/publish", "{\"force\": true}").statusCode(200).body("scenarios.passed", equalTo(false));
        author.get("/changes").body("items[0].forced", equalTo(true));
    }

    @Test
    void makesANewVersionOfNewScenariosAndNoneOfTheSame() {
        author.put(author.drl(1), null);
        author.post("/publish").body("version", equalTo(1));
        author.put(author.drl(1), author.scenarios(1));
        author.post("/publish").body("version", equalTo(2)).body("created", equalTo(true));
        author.post("/publish").body("version", equalTo(2)).body("created", equalTo(false));
        author.get("/versions/2").statusCode(200).body("scenarios", equalTo(author.scenarios(1)));
        author.get("/versions/9").statusCode(404);
    }

    /** Red when the draft is not compared with what is in force. */
    @Test
    void warnsOfCountersThatStartAnewAndKeepsNothingFromBeingPublished() {
        String limited = author.drl(1).replace("when\n", "    @limit(\"1 per customer\")\nwhen\n");
        author.put(limited, null).body("warnings", equalTo(List.of()));
        author.post("/publish", "{\"activate\": true}").statusCode(200);
        author.put(limited.replace("1 per", "2 per"), null)
                .body("valid", equalTo(true))
                .body("warnings[0].file", equalTo(author.name + ".drl"))
                .body("warnings[0].line", equalTo(4))
                .body("warnings[0].detail", containsString("it starts at nothing"));
        author.post("/publish").statusCode(200).body("warnings.size()", equalTo(1));
    }

    @Test
    void notesWhy() {
        author.put(author.drl(1), null);
        author.post("/publish", "{\"activate\": true, \"comment\": \"commit 4f2a1c9\"}")
                .statusCode(200);
        author.get("/changes")
                .body("items.comment", equalTo(List.of("commit 4f2a1c9", "commit 4f2a1c9")))
                .body("items.digest[0]", equalTo(author.get("").extract().<String>path("digest")))
                .body("items.forced", equalTo(List.of(false, false)));
        author.post("/publish", "{\"comment\": \"%s\"}".formatted("x".repeat(1_001)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/comment"));
        author.post("/publish", "{\"force\": \"yes\"}").statusCode(400).body("errors[0].pointer", equalTo("/force"));
        author.post("/activate", "{\"version\": 0}").statusCode(400).body("errors[0].pointer", equalTo("/version"));
    }

    @Test
    void showsWhatDiffers() {
        author.live(1);
        author.put(author.drl(2), author.scenarios(2));
        author.get("/diff")
                .statusCode(200)
                .body(
                        "drl",
                        containsString(
                                "-    actions.addPoints(\"Test\", 1, \"written\");\n+    actions.addPoints(\"Test\", 2"))
                .body("scenarios", containsString("+- scenario: an event earns points"));
        author.get("/diff?from=1&to=live").statusCode(200).body("drl", equalTo(""));
        author.get("/diff?from=0").statusCode(400).body("errors[0].parameter", equalTo("from"));
        author.get("/diff?from=9").statusCode(404).body("errors[0].parameter", equalTo("from"));
    }
}
