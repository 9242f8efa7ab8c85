package io.promoment.app.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.promoment.api.Reading;
import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What limits said, for whoever looks a decision up; the answer to its sender stays as it was. */
@QuarkusTest
class ReadingsTest {
    private static final String RULE = "test laws: a gift for the first two steps of a day";

    private final String customer = Records.unique("cust|");

    @Test
    void saysWhatACounterSaid() {
        post(Records.unique("event_"), "step");
        String second = Records.unique("event_");
        post(second, "step");
        given().get("/v1/decisions/{id}", "dec_" + second)
                .then()
                .statusCode(200)
                .body("readings", hasSize(1))
                .body("readings[0].type", equalTo("limit"))
                .body("readings[0].promotion", equalTo("test-laws"))
                .body("readings[0].rule", equalTo(RULE))
                .body("readings[0].text", equalTo("2 per customer per calendar day"))
                .body("readings[0].recipient", equalTo(customer))
                .body("readings[0].period", equalTo("2026-11-10"))
                .body("readings[0].used", equalTo(1))
                .body("readings[0].cap", equalTo(2));
    }

    @Test
    void saysWhatASlidingLimitCounted() {
        for (int visit = 0; visit < 3; visit++) {
            post(Records.unique("event_"), "visit");
        }
        String fourth = Records.unique("event_");
        post(fourth, "visit");
        given().get("/v1/decisions/{id}", "dec_" + fourth)
                .then()
                .body("readings.text", equalTo(List.of("1 per customer per 30 days")))
                .body("readings[0].grants", hasSize(1))
                .body("readings[0].grants[0].occurred_at", equalTo("2026-11-10T10:00:00Z"))
                .body("readings[0].grants[0].amount", equalTo(1));
    }

    @Test
    void keepsTheAnswerToAnActivityAsItWas() {
        String activity = Records.unique("event_");
        String first = post(activity, "step").extract().asString();
        assertThat(first).doesNotContain("readings");
        assertThat(post(activity, "step").extract().asString())
                .isEqualTo(first.replace("\"replayed\":false", "\"replayed\":true"));
        assertThat(given().get("/v1/activities/{id}/decision", activity).asString())
                .isEqualTo(first);
        assertThat(given().queryParam("customer", customer).get("/v1/decisions").asString())
                .doesNotContain("readings");
    }

    @Test
    void readsEveryKindOfKey() {
        assertThat(CounterKey.read("limit|p|p: r|1 per customer and order.id|cust\\|1|=a\\\\b|2026-11"))
                .isEqualTo(new CounterKey(
                        "limit", "p", "p: r", "1 per customer and order.id", "cust|1", "a\\b", "2026-11"));
        assertThat(CounterKey.read("limit|p|p: r|t|c|absent"))
                .isEqualTo(new CounterKey("limit", "p", "p: r", "t", "c", "absent", null));
        assertThat(CounterKey.read("budget|p|p: r|10 actions per calendar day|2026-11-27")
                        .counter(3, 10))
                .isEqualTo(new Reading(
                        "budget", "p", "p: r", "10 actions per calendar day", null, null, "2026-11-27", 3L, 10L, null));
        assertThat(CounterKey.read("counted|p|p: r|10 customers|c"))
                .isEqualTo(new CounterKey("counted", "p", "p: r", "10 customers", "c", null, null));
    }

    private ValidatableResponse post(String activity, String event) {
        return given().contentType("application/json")
                .body(
                        """
                        {"id": "%s", "type": "customer.custom_event", "created_at": "2026-11-10T10:00:00Z",
                         "data": {"customer": {"id": "%s"}, "event": {"type": "%s"}}}
                        """
                                .formatted(activity, customer, event))
                .post("/v1/activities")
                .then()
                .statusCode(200);
    }
}
