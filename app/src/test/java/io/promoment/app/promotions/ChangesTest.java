package io.promoment.app.promotions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who changed what, from which text to which. */
@QuarkusTest
class ChangesTest {
    private final Authoring author = new Authoring();

    @Test
    void showsWhatDiffersFromTheVersionBefore() {
        author.live(1);
        author.live(2);
        author.post("/pause").statusCode(200);

        List<Integer> ids = author.get("/changes").extract().path("items.id");
        change(ids.get(0)).body("change.change", equalTo("paused")).body("difference", nullValue());
        change(ids.get(1))
                .body("change.change", equalTo("activated"))
                .body("change.version", equalTo(2))
                .body("change.replaced", equalTo(1))
                .body("difference.from", equalTo("1"))
                .body("difference.to", equalTo("2"))
                .body("difference.drl", allOf(containsString("--- 1/"), containsString("+++ 2/")))
                .body("difference.scenarios", equalTo(""));
        change(ids.get(2))
                .body("change.change", equalTo("published"))
                .body("difference.from", equalTo("1"))
                .body("difference.to", equalTo("2"));
        change(ids.get(4))
                .body("change.change", equalTo("published"))
                .body("difference.from", equalTo("nothing"))
                .body("difference.drl", allOf(containsString("+package"), not(containsString("\n-"))));
    }

    @Test
    void doesNotKnowChangesThatWereNeverMade() {
        given().get("/v1/changes/999999999")
                .then()
                .statusCode(404)
                .body("detail", equalTo("No change has the id 999999999"));
        given().get("/v1/changes/0").then().statusCode(400);
        given().get("/v1/changes/first").then().statusCode(400);
    }

    private static ValidatableResponse change(int id) {
        return given().get("/v1/changes/{id}", id).then().statusCode(200).body("change.id", equalTo(id));
    }
}
