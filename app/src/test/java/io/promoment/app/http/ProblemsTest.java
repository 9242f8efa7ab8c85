package io.promoment.app.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.promoment.api.Problem;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {
    @TestHTTPResource
    URI service;

    private static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("https://promoment.io/problems/" + slug))
                .body("status", equalTo(status));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/v1", "/v1/", "/v1/nowhere", "/v1/activities/a/b/c", "/v1/promotions/p/nothing"})
    void namesTheRouteThatIsNotThere(String path) {
        assertProblem(get(path), 404, "no-such-route").body("instance", equalTo(path));
    }

    @Test
    void namesTheMethodsThatARouteAnswers() {
        assertProblem(given().delete("/v1/activities").then(), 405, "method-not-allowed")
                .header("Allow", containsString("POST"));
    }

    @Test
    void refusesToAnswerInAnotherMediaType() {
        assertProblem(given().accept("text/html").get("/v1/activities").then(), 406, "not-acceptable")
                .body("detail", containsString("The answer is application/json,"));
        assertProblem(
                        given().contentType("application/json")
                                .accept("application/json")
                                .body("[]")
                                .post("/v1/activities/batch")
                                .then(),
                        406,
                        "not-acceptable")
                .body("detail", containsString("The answer is application/x-ndjson,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16"
            })
    void refusesABodyOfAnotherMediaType(String type) {
        assertProblem(
                        given().contentType(type)
                                .body("{}")
                                .post("/v1/activities")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", containsString(type));
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLargeWithoutReadingIt() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String head =
                    """
                    POST /v1/activities HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Content-Length: 1048577

                    """
                            .replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("https://promoment.io/problems/body-too-large");
        }
    }

    @Test
    void refusesOfWhoNamesNoHost() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String request =
                    "POST /v1/activities HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.0 400 ")
                    .contains("\"instance\":\"/v1/activities\"");
        }
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws IOException, InterruptedException {
        byte[] body = new byte[1_200_000];
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/activities"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("https://promoment.io/problems/body-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/activities?limit=0          | limit    | a whole number from 1 to 200",
                "/v1/activities?limit=201        | limit    | a whole number from 1 to 200",
                "/v1/activities?limit=ten        | limit    | a whole number from 1 to 200",
                "/v1/activities?limit=5&limit=6  | limit    | give it once",
                "/v1/activities?limit=           | limit    | leave it out or give it a value",
                "/v1/activities?custmer=c        | custmer  | one of customer, type, from, to, limit, cursor",
                "/v1/activities?from=yesterday   | from     | write for example 2026-09-01T00:00:00Z (a + must be sent as %2B)",
                "/v1/activities?to=2026-09-01    | to       | write for example 2026-09-01T00:00:00Z (a + must be sent as %2B)",
                "/v1/activities?customer=a%00b   | customer | send printable text",
                "/v1/activities/event_1?x=1      | x        | this route has none",
                "/v1/activities/event%00         | id       | send printable text",
                "/v1/decisions?status=done       | status   | one of decided, imported, too_late",
                "/v1/decisions?fired=maybe       | fired    | true or false",
                "/v1/actions?status=given        | status   | one of granted, suppressed, superseded",
                "/v1/actions?kind=money.add      | kind     | one of reward.grant, points.add, gift.credit, voucher.publish, message.send, customer.update, event.track",
                "/v1/decisions?action=money.add  | action   | send the id of one (act_…), or one of reward.grant, points.add, gift.credit, voucher.publish, message.send, customer.update, event.track",
                "/v1/customers/c/timeline?type=x | type     | one of limit, cursor"
            })
    void namesTheParameterThatIsWrongAndWhatItMayBe(String path, String parameter, String hint) {
        assertProblem(get(path), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].hint", equalTo(hint))
                .body("detail", containsString(parameter));
    }

    @Test
    void namesAllParametersThatAreWrong() {
        assertProblem(get("/v1/activities?limit=0&from=x&what=ever"), 400, "invalid-parameter")
                .body("errors.parameter", equalTo(List.of("what", "from", "limit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/activities?customer=%zz", "/v1/activities/%", "/v1/activities?customer=%ff%fe"})
    void survivesEscapesThatAreNone(String path) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void refusesACursorThatNobodyGave() {
        assertProblem(get("/v1/activities?cursor=abc"), 400, "invalid-cursor")
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void tellsOfAFailureOnlyWhereTheLogHasIt() {
        assertProblem(get("/failing/inside"), 500, "internal")
                .body("instance", startsWith("urn:uuid:"))
                .body("detail", not(containsString(FailingRoutes.SECRET)));
    }

    @Test
    void asksToComeAgainWhenTheDatabaseDoesNotAnswer() {
        assertProblem(get("/failing/database"), 503, "unavailable")
                .body("detail", not(containsString(FailingRoutes.SECRET)));
    }
}
