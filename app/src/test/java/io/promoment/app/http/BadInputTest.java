package io.promoment.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.Problem;
import io.promoment.app.storage.Records;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a sender may get wrong: each is answered with the place, what is wrong there and what to send instead. */
@QuarkusTest
class BadInputTest {
    private static final String TIME = "2026-09-03T10:14:27.511Z";
    private static final String GOOD =
            """
            {"id": "ID", "type": "customer.order.paid", "created_at": "2026-09-03T10:14:27.511Z", "note": "n",
             "data": {"customer": {"id": "CUSTOMER"}, "order": {"amount": 1}}}""";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource
    URI service;

    private final ObjectMapper json;
    private final DataSource database;
    private final String id = Records.unique("event_");
    private final String customer = Records.unique("cust_");

    @Inject
    BadInputTest(ObjectMapper json, DataSource database) {
        this.json = json;
        this.database = database;
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("not JSON", "not JSON", ""),
                Arguments.of("a comment", GOOD + " // why", ""),
                Arguments.of("NaN", with("\"n\"", "NaN"), "/note"),
                Arguments.of("two values", GOOD + " {}", ""),
                Arguments.of("empty", "", ""),
                Arguments.of("blank", " \n", ""),
                Arguments.of("a number for the whole", "5", ""),
                Arguments.of("no id", with("\"id\": \"ID\", ", ""), "/id"),
                Arguments.of("blank id", with("ID", " "), "/id"),
                Arguments.of("long id", with("ID", "e".repeat(201)), "/id"),
                Arguments.of("no type", with("\"type\": \"customer.order.paid\", ", ""), "/type"),
                Arguments.of("blank type", with("customer.order.paid", " "), "/type"),
                Arguments.of("no time", with("created_at", "created"), "/created_at"),
                Arguments.of("blank time", with(TIME, " "), "/created_at"),
                Arguments.of("no ISO time", with(TIME, "3 September 2026"), "/created_at"),
                Arguments.of("time in seconds", with("\"" + TIME + "\"", "1788430467"), "/created_at"),
                Arguments.of(
                        "future",
                        with(TIME, Instant.now().plus(Duration.ofHours(25)).toString()),
                        "/created_at"),
                Arguments.of("before 1970", with(TIME, "1969-12-31T23:59:59Z"), "/created_at"),
                Arguments.of("no data", with("\"data\"", "\"date\""), "/data"),
                Arguments.of("data blank", envelope("\" \""), "/data"),
                Arguments.of("data a number", envelope("5"), "/data"),
                Arguments.of("no customer", with("\"customer\":", "\"buyer\":"), "/data/customer"),
                Arguments.of("customer a number", with("{\"id\": \"CUSTOMER\"}", "5"), "/data/customer"),
                Arguments.of("customer without id", with("\"id\": \"CUSTOMER\"", ""), "/data/customer"),
                Arguments.of("order a number", with("{\"amount\": 1}", "5"), "/data/order"),
                Arguments.of("voucher a text", with("\"order\":", "\"voucher\": \"v\", \"order\":"), "/data/voucher"),
                Arguments.of("deep", with("\"n\"", "[".repeat(101) + "]".repeat(101)), "/note" + "/0".repeat(99)),
                Arguments.of("duplicate key", with("\"note\"", "\"id\": \"x\", \"note\""), "/id"),
                Arguments.of("lone surrogate", with("\"n\"", "\"\\ud83d\""), "/note"),
                Arguments.of("lone surrogate in a key", with("note", "\\ud83d"), "/?"),
                Arguments.of("NUL", with("\"n\"", "\"a\\u0000b\""), "/note"),
                Arguments.of("NUL in a key", with("note", "a\\u0000b"), "/a\0b"),
                Arguments.of("NUL in the customer", with("CUSTOMER", "c\\u0000"), "/data/customer/id"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void refusesABody(String what, String body, String pointer) throws Exception {
        JsonNode fault = refused(post(body, "application/json"), 400, "invalid-activity");
        assertThat(fault.path("pointer").asText("none")).isEqualTo(pointer);
        assertThat(fault.toString()).doesNotContain("parser", "Feature", "token", "Jackson");
    }

    @Test
    void refusesABodyOfMoreThanOneMebibyte() throws Exception {
        String large = with("\"n\"", "\"" + "n".repeat(1 << 20) + "\"");
        assertThat(refused(post(large, "application/json"), 413, "body-too-large")
                        .path("pointer")
                        .asText("none"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "*/*",
                "application/*",
                "nonsense",
                "application/json-seq",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1"
            })
    void refusesABodyOfAnotherType(String type) throws Exception {
        JsonNode fault = refused(post(GOOD, type.isEmpty() ? null : type), 415, "unsupported-media-type");
        assertThat(fault.path("hint").asText()).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=\"UTF-8\"",
                "application/json; v=1"
            })
    void takesJsonInUtf8(String type) throws Exception {
        assertThat(post(GOOD, type).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/activities?custmer=c, custmer",
        "/v1/decisions?nothing=1, nothing",
        "/v1/actions?nothing=1, nothing",
        "/v1/customers/c/timeline?nothing=1, nothing",
        "/v1/promotions?nothing=1, nothing",
        "/v1/rulesets?nothing=1, nothing",
        "/v1/decisions?from=%2B999999999-01-01T00:00:00Z, from",
        "/v1/activities?to=%2B300000-01-01T00:00:00Z, to",
        "/v1/activities?from=1969-12-31T23:59:59.5Z, from",
        "/v1/actions?from=2026-09-02T00:00:00Z&to=2026-09-01T00:00:00Z, from"
    })
    void refusesAParameter(String path, String parameter) throws Exception {
        JsonNode fault = refused(get(path), 400, "invalid-parameter");
        assertThat(fault.path("parameter").asText()).isEqualTo(parameter);
    }

    @Test
    void refusesTheCursorOfAnotherList() throws Exception {
        post(GOOD, "application/json");
        post(GOOD.replace("ID", Records.unique("event_")), "application/json");
        String next =
                json.readTree(get("/v1/activities?limit=1").body()).path("next").asText();
        assertThat(next).isNotEmpty();
        refused(get("/v1/decisions?limit=1&cursor=" + next), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/activities/unknown",
                "/v1/activities/unknown/decision",
                "/v1/decisions/unknown",
                "/v1/actions/unknown",
                "/v1/customers/unknown",
                "/v1/customers/unknown/timeline",
                "/v1/promotions/unknown",
                "/v1/promotions/unknown/versions",
                "/v1/rulesets/999999"
            })
    void knowsNothingUnderAnIdThatDoesNotExist(String path) throws Exception {
        refused(get(path), 404, "not-found");
    }

    /** The first place that is wrong, of an answer to a request that has left nothing behind. */
    private JsonNode refused(HttpResponse<String> answer, int status, String slug) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("type").asText()).endsWith("/problems/" + slug);
        assertThat(problem.path("detail").asText()).isNotBlank();
        JsonNode fault = problem.at("/errors/0");
        assertThat(fault.path("detail").asText()).as(answer.body()).isNotBlank();
        assertThat(fault.path("hint").asText()).as(answer.body()).isNotBlank();
        return fault;
    }

    private HttpResponse<String> post(String body, @Nullable String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/v1/activities"))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofString(body.replace("ID", id).replace("CUSTOMER", customer)));
        if (type != null) {
            request.header("Content-Type", type);
        }
        long before = activities();
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            assertThat(activities()).as("kept activities").isEqualTo(before);
            assertThat(get("/v1/activities/" + id).statusCode()).isEqualTo(404);
            assertThat(get("/v1/customers/" + customer).statusCode()).isEqualTo(404);
        }
        return answer;
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.resolve("/") + path.substring(1)))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private long activities() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from activity_key");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String with(String part, String other) {
        assertThat(GOOD).containsOnlyOnce(part);
        return GOOD.replace(part, other);
    }

    private static String envelope(String data) {
        return "{\"id\":\"ID\",\"type\":\"customer.order.paid\",\"created_at\":\"%s\",\"data\":%s}"
                .formatted(TIME, data);
    }
}
