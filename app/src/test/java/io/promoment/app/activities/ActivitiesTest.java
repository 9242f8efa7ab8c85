package io.promoment.app.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.promoment.app.http.Lists;
import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivitiesTest {
    private final Records records;
    private final String customer = Records.unique("cust_");

    @Inject
    ActivitiesTest(Records records) {
        this.records = records;
    }

    private String activity(int position, int batch) {
        return records.decided(Records.unique("event_"), customer, position, batch, Records.nothing());
    }

    @Test
    void givesBackTheBodyAsItWasReceived() {
        String id = activity(1, 0);

        String answer = given().get("/v1/activities/{id}", id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("customer", equalTo(customer))
                .body("position", equalTo(1))
                .body("type", equalTo(Records.TYPE))
                .body("received_at", equalTo(records.at(-1).toString()))
                .body("source", nullValue())
                .extract()
                .asString();

        assertThat(answer).contains("\"body\":" + Records.body(id));
    }

    @Test
    void doesNotKnowActivitiesThatNeverCame() {
        for (String route : List.of("/v1/activities/{id}", "/v1/activities/{id}/decision")) {
            given().get(route, "event_unknown")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://promoment.io/problems/not-found"))
                    .body("detail", equalTo("No activity has the id event_unknown"));
        }
    }

    @Test
    void answersWithTheDecisionOfAnActivity() {
        String id = activity(1, 0);
        given().get("/v1/activities/{id}/decision", id)
                .then()
                .statusCode(200)
                .body("id", equalTo("dec_" + id))
                .body("activity.type", equalTo(Records.TYPE));
    }

    @Test
    void listsByCustomerTypeAndTimeNewestFirst() {
        String first = activity(1, 1);
        String second = activity(2, 2);
        String third = activity(3, 3);

        assertThat(ids(Map.of("customer", customer))).containsExactly(third, second, first);
        assertThat(ids(Map.of("customer", customer, "type", Records.TYPE))).hasSize(3);
        assertThat(ids(Map.of("customer", customer, "type", "customer.created")))
                .isEmpty();
        assertThat(ids(Map.of("customer", customer, "from", records.at(2)))).containsExactly(third, second);
        assertThat(ids(Map.of("customer", customer, "to", records.at(2)))).containsExactly(first);
        assertThat(ids(Map.of("customer", customer, "from", records.at(2), "to", records.at(3))))
                .containsExactly(second);
    }

    @Test
    void walksAListInWhichManyHaveTheSameTime() {
        List<String> written = new ArrayList<>();
        for (int position = 1; position <= 7; position++) {
            written.add(activity(position, position / 4));
        }

        List<String> walked = Lists.walk("/v1/activities", Map.of("customer", customer), "id");

        assertThat(walked).containsExactlyInAnyOrderElementsOf(written);
        assertThat(walked).isEqualTo(ids(Map.of("customer", customer)));
    }

    @Test
    void refusesACursorWithOtherFiltersThanItsList() {
        activity(1, 1);
        activity(2, 2);
        String cursor = given().get("/v1/activities?limit=1&customer={c}", customer)
                .jsonPath()
                .getString("next");

        for (String path : List.of("/v1/activities", "/v1/decisions")) {
            given().queryParam("cursor", cursor)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://promoment.io/problems/invalid-cursor"));
        }
    }

    @Test
    void understandsATimeWithAnOffset() {
        given().queryParam("from", "2026-09-01T00:00:00+02:00")
                .queryParam("to", "2026-09-01T00:00:00Z")
                .get("/v1/activities")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void walksTheListOfAllActivities() {
        for (int position = 1; position <= 3; position++) {
            activity(position, position);
        }
        List<String> walked = Lists.walk("/v1/activities", Map.of("from", records.at(0)), "decided_at");
        assertThat(walked).hasSizeGreaterThanOrEqualTo(3).isSortedAccordingTo(Collections.reverseOrder());
    }

    private static List<String> ids(Map<String, ?> filters) {
        return Lists.read("/v1/activities", filters, "id");
    }
}
