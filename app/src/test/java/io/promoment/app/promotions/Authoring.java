package io.promoment.app.promotions;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an author of one promotion asks of the running service. */
public final class Authoring {
    public final String name = "written-" + Long.toString(System.nanoTime(), 36);

    /** A rule that gives points to those who send an event named like the promotion. */
    public String drl(int points) {
        return """
                package promotions.%s

                rule "%s: points"
                when
                    CustomEventTracked( event.type == "%s" )
                then
                    actions.addPoints("Test", %d, "written");
                end
                """
                .formatted(name.replace('-', '_'), name.replace('-', ' '), name, points);
    }

    /** A scenario that expects so many points. */
    public String scenarios(int points) {
        return """
                - scenario: an event earns points
                  when:
                    - type: customer.custom_event
                      at: 2026-09-01T10:00:00Z
                      data:
                        customer: {id: cust_1}
                        event: {type: %s}
                  then:
                    actions:
                      - points.add: {program: Test, points: %d, reason: written}
                """
                .formatted(name, points);
    }

    public ValidatableResponse put(String drl, @Nullable String scenarios) {
        return put(given(), drl, scenarios);
    }

    public ValidatableResponse put(RequestSpecification request, String drl, @Nullable String scenarios) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("drl", drl);
        body.put("scenarios", scenarios);
        return request.contentType("application/json")
                .body(body)
                .put(path("/draft"))
                .then();
    }

    public ValidatableResponse get(String path) {
        return given().get(path(path)).then();
    }

    public ValidatableResponse post(String path) {
        return given().noContentType().post(path(path)).then();
    }

    public ValidatableResponse post(String path, String json) {
        return given().contentType("application/json")
                .body(json)
                .post(path(path))
                .then();
    }

    /** Saves, publishes and puts in force. */
    public int live(int points) {
        put(drl(points), null).statusCode(200);
        return post("/publish", "{\"activate\": true}")
                .statusCode(200)
                .extract()
                .path("version");
    }

    public String path(String rest) {
        return "/v1/promotions/" + name + rest;
    }
}
