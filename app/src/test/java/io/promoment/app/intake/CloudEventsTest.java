package io.promoment.app.intake;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activities that come as CloudEvents 1.0. */
@QuarkusTest
class CloudEventsTest {
    private static final String EVENT = "application/cloudevents+json";

    private final String id = Records.unique("e_");
    private final String activity = "/shop " + id;
    private final String customer = Records.unique("cust_");
    private final String data =
            """
            {  "customer": {"id": "%s"}, "order": {"amount": 12345678901234567890.10}, "note": "é\\u00e9" }"""
                    .formatted(customer);

    private String structured(String time) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/shop", "type": "customer.order.paid", "time": "%s",
                 "subject": null, "datacontenttype": "application/json; charset=utf-8", "traceparent": "00-1", "data": %s}"""
                .formatted(id, time, data);
    }

    private static ValidatableResponse post(String type, String body, Map<String, String> headers) {
        return given().config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .headers(headers)
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/activities")
                .then();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce-specversion", "1.0");
        headers.put("ce-id", id);
        headers.put("ce-source", "/shop");
        headers.put("ce-type", "customer.order.paid");
        headers.put("ce-time", "2026-09-03T10:14:27.5Z");
        return headers;
    }

    @Test
    void decidesAnEventInOneObject() {
        post(EVENT, structured("2026-09-03T12:14:27.500+02:00"), Map.of())
                .statusCode(200)
                .body("activity.id", equalTo(activity))
                .body("activity.type", equalTo("customer.order.paid"))
                .body("occurred_at", equalTo("2026-09-03T10:14:27.500Z"))
                .body("customer", equalTo(customer));

        String stored = given().get("/v1/activities/{id}", activity).asString();
        assertThat(stored).contains("\"source\":\"/shop\"").contains("\"data\":" + data);
    }

    @Test
    void decidesAnEventInHeadersAndBody() {
        post("application/json", data, headers()).statusCode(200).body("activity.id", equalTo(activity));

        assertThat(given().get("/v1/activities/{id}", activity).asString())
                .contains("\"source\":\"/shop\"")
                .contains("\"data\":" + data);
    }

    @Test
    void knowsTheSameEventInAnyEnvelope() {
        post(EVENT, structured("2026-09-03T12:14:27.500+02:00"), Map.of()).body("replayed", equalTo(false));
        post("application/json", data, headers()).statusCode(200).body("replayed", equalTo(true));
        post(EVENT, structured("2026-09-03T10:14:27.5Z"), headers())
                .statusCode(200)
                .body("replayed", equalTo(true));
        post(EVENT, structured("2026-09-03T10:14:27.501Z"), Map.of()).statusCode(409);
    }

    @Test
    void readsWhatAHeaderCannotHoldAsItIsEncoded() {
        Map<String, String> headers = headers();
        headers.put("ce-id", id + "%20%C3%A9%25");

        post("application/json", data, headers).statusCode(200).body("activity.id", equalTo(activity + " é%"));
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, , is missing",
        "specversion, 0.3, is '0.3'",
        "id, , is missing",
        "id, '', is empty",
        "source, , is missing",
        "source, 'a shop', is 'a shop'",
        "type, , is missing",
        "time, , is missing",
        "time, yesterday, is 'yesterday'",
        "dataschema, 'a b', is 'a b'",
        "datacontenttype, text/xml, is 'text/xml'"
    })
    void namesTheAttributeThatIsWrong(String name, @Nullable String value, String detail) {
        String event = structured("2026-09-03T10:14:27.5Z");
        String without = event.replaceAll("\"%s\": \"[^\"]*\",? ?".formatted(name), "");
        String changed =
                value == null ? without : without.replaceFirst("\\{", "{\"%s\": \"%s\", ".formatted(name, value));
        post(EVENT, changed, Map.of())
                .statusCode(400)
                .body("type", containsString("invalid-activity"))
                .body("errors[0].pointer", equalTo("/" + name))
                .body("errors[0].detail", equalTo(detail))
                .body("errors[0].hint", containsString("send"));

        Map<String, String> headers = headers();
        headers.remove("ce-" + name);
        if (value != null) {
            headers.put("ce-" + name, value.replace(" ", "%20"));
        }
        post("application/json", data, headers)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("ce-" + name))
                .body("errors[0].detail", equalTo(detail))
                .body("detail", containsString("The header ce-" + name));
        given().get("/v1/activities/{id}", activity).then().statusCode(404);
    }

    @Test
    void refusesDataThatIsNoJsonObject() {
        String event = structured("2026-09-03T10:14:27.5Z");
        post(EVENT, event.replace(data, "\"text\""), Map.of()).body("errors[0].pointer", equalTo("/data"));
        post(EVENT, event.replace(", \"data\": " + data, ""), Map.of()).body("errors[0].pointer", equalTo("/data"));
        post(EVENT, event.replace("\"data\"", "\"data_base64\"").replace(data, "\"e30=\""), Map.of())
                .body("errors[0].pointer", equalTo("/data_base64"));
        post("application/json", "x", headers()).body("errors[0].pointer", equalTo(""));
        post("application/json", "{\"customer\": 1}", headers()).body("errors[0].pointer", equalTo("/customer"));
        post("application/json", data + ",\"more\":1", headers()).statusCode(400);
        post("application/xml", "<a/>", headers()).statusCode(415).body("detail", containsString(EVENT));
        post(EVENT, "[" + event + "]", Map.of()).statusCode(400).body("errors[0].pointer", equalTo(""));
        given().get("/v1/activities/{id}", activity).then().statusCode(404);
    }

    @Test
    void saysOfAForeignTypeThatItIsNone() {
        Map<String, String> headers = headers();
        headers.put("ce-type", "com.github.push");

        post("application/json", "{\"ref\": \"main\"}", headers)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/customer"))
                .body("errors[0].detail", containsString("'com.github.push' is not a type of activity"));
        post("application/json", data, headers).statusCode(200).body("actions.size()", equalTo(0));
    }

    @Test
    void boundsTheLengthOfSourceAndIdTogether() {
        Map<String, String> headers = headers();
        headers.put("ce-id", "x".repeat(195));

        post("application/json", data, headers)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("ce-id"))
                .body("errors[0].detail", containsString("201 characters"));
    }

    /** Were they replaced, two ids could become one, and the second event be taken for a repetition of the first. */
    @ParameterizedTest
    @ValueSource(strings = {"a%FF", "a%C3", "%ED%A0%80"})
    void refusesAHeaderThatStandsForNoText(String value) {
        Map<String, String> headers = headers();
        headers.put("ce-id", value);

        post("application/json", data, headers)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("ce-id"))
                .body("errors[0].detail", equalTo("is not percent-encoded UTF-8"));
    }

    @Test
    void takesQuotesOffAHeader() {
        Map<String, String> headers = headers();
        headers.put("ce-id", "\"" + id + " \\\"x\\\"\"");

        post("application/json", data, headers).statusCode(200).body("activity.id", equalTo(activity + " \"x\""));
    }

    @Test
    void readsTheTypeOfTheDataInAnyCase() {
        Map<String, String> headers = headers();
        headers.put("ce-datacontenttype", "Application/JSON");

        post("application/json", data, headers).statusCode(200);
    }
}
