package io.promoment.app.promotions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.promoment.rules.language.PromotionText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts over HTTP, saved by one and by two people. */
@QuarkusTest
class DraftsTest {
    private final Authoring author = new Authoring();

    private static RequestSpecification ifMatch(String tag) {
        return given().header("If-Match", tag);
    }

    @Test
    void isSavedOnceHoweverOftenItIsSent() {
        String tag = author.put(author.drl(1), null).extract().header("ETag");
        assertThat(tag).matches("\"\\d+\"");
        author.put(author.drl(1), null).statusCode(200).header("ETag", tag);
        author.get("/draft").statusCode(200).header("ETag", tag).body("drl", equalTo(author.drl(1)));
        author.put(ifMatch("\"1\""), author.drl(1), null).statusCode(200).header("ETag", tag);
    }

    /** Red when the condition is not asked for under the lock. */
    @Test
    void tellsTheSecondOfTwoEditorsWhatTheFirstOneSaved() {
        String tag = author.put(author.drl(1), null).extract().header("ETag");
        String next = author.put(ifMatch(tag), author.drl(2), author.scenarios(2))
                .statusCode(200)
                .extract()
                .header("ETag");
        author.put(ifMatch(tag), author.drl(3), null)
                .statusCode(412)
                .body("type", equalTo("https://promoment.io/problems/draft-conflict"))
                .body("detail", containsString(next))
                .body("detail", containsString("saved by localhost"))
                .body(
                        "difference.drl",
                        containsString(
                                "-    actions.addPoints(\"Test\", 2, \"written\");\n+    actions.addPoints(\"Test\", 3"))
                .body("difference.scenarios", containsString("-- scenario: an event earns points"));
        author.get("/draft").body("drl", equalTo(author.drl(2)));
        author.put(ifMatch(next), author.drl(3), null).statusCode(200);
        author.put(author.drl(4), null).statusCode(200);
    }

    @Test
    void beginsADraftOnlyWhereThereIsNone() {
        author.put(ifMatch("*"), author.drl(1), null).statusCode(412);
        RequestSpecification first = given().header("If-None-Match", "*");
        author.put(first, author.drl(1), null).statusCode(200);
        RequestSpecification second = given().header("If-None-Match", "*");
        author.put(second, author.drl(2), null)
                .statusCode(412)
                .body("detail", startsWith("There is a draft already, at revision "));
        author.put(ifMatch("*"), author.drl(2), null).statusCode(200);
    }

    @Test
    void isPublishedOnlyAsItWasReviewed() {
        String tag = author.put(author.drl(1), null).extract().header("ETag");
        author.put(author.drl(2), null);
        ifMatch(tag)
                .contentType("application/json")
                .body("{}")
                .post(author.path("/publish"))
                .then()
                .statusCode(412)
                .body("detail", containsString("look at it, then ask again with If-Match"));
        author.get("").body("latest", equalTo(null));
    }

    @Test
    void isDropped() {
        String tag = author.put(author.drl(1), null).extract().header("ETag");
        ifMatch("\"1\"").delete(author.path("/draft")).then().statusCode(412);
        ifMatch(tag).delete(author.path("/draft")).then().statusCode(200).body("drl", equalTo(author.drl(1)));
        author.get("/draft").statusCode(404);
        author.get("").statusCode(404);
        given().delete(author.path("/draft")).then().statusCode(404);
        author.post("/draft/test").statusCode(404);
        assertThat(author.put(author.drl(1), null).extract().header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /drl | is missing",
                "{\"drl\": null} | /drl | is missing",
                "{\"drl\": 1} | /drl | is not a text",
                "{\"drl\": \"\", \"scenario\": \"\"} | /scenario | is not known here",
                "{\"drl\": \"a\", \"drl\": \"b\"} | /drl | appears twice in its object (line 1, column 19)",
                "{\"drl\": \"\\ud800\"} | /drl | contains half of a surrogate pair (\\ud800)",
                "[] | `` | is not an object",
                "{ | `` | ends too early (line 1, column 2)",
            })
    void refusesABodyThatIsNoDraft(String body, String pointer, String detail) {
        given().contentType("application/json")
                .body(body)
                .put(author.path("/draft"))
                .then()
                .statusCode(400)
                .body("type", equalTo("https://promoment.io/problems/invalid-body"))
                .body("errors[0].pointer", equalTo(pointer == null ? "" : pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void refusesATextThatIsLongerThanAFileMayBe() {
        author.put("// " + "x".repeat(PromotionText.LARGEST), null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/drl"))
                .body("errors[0].detail", equalTo("is longer than %d bytes".formatted(PromotionText.LARGEST)));
        author.put("// " + "x".repeat(PromotionText.LARGEST - 10), null)
                .statusCode(200)
                .body("valid", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gold", "gold_welcome", "1st", "-gold", "gold-", "gold--welcome", "gold.drl", "gölde"})
    void refusesANameThatNoFileCouldHave(String name) {
        given().contentType("application/json")
                .body("{\"drl\": \"\"}")
                .put("/v1/promotions/{name}/draft", name)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "W/\"17\"", "\"17", "\"x\""})
    void refusesAConditionThatIsNoTagOfADraft(String tag) {
        author.put(ifMatch(tag), author.drl(1), null).statusCode(400).body("errors[0].parameter", equalTo("If-Match"));
    }
}
