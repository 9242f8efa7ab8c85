package io.promoment.app.uploads;

import static io.promoment.app.uploads.UploadLines.LINES;
import static io.promoment.app.uploads.UploadLines.PATH;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.app.storage.Records;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many activities in one request. */
@QuarkusTest
class UploadsTest {
    private static final String ARRAY = "application/json";

    @TestHTTPResource
    URI service;

    private final String customer = Records.unique("cust_");
    private final String first = Records.unique("event_");
    private final String second = Records.unique("event_");

    private List<JsonNode> upload(String type, String body) throws IOException, InterruptedException {
        return UploadLines.of(UploadLines.post(service, PATH, type, body));
    }

    private String activity(String id) {
        return UploadLines.activity(id, customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {LINES, "application/jsonl", "Application/X-NDJSON; charset=utf-8"})
    void answersEachLineInOrderWhateverBecameOfIt(String type) throws Exception {
        String body = String.join(
                "\n",
                activity(first) + "\r",
                "",
                "  ",
                activity(second),
                "{\"id\": 5}",
                "  {\"id\": \"e\",, }",
                activity(first),
                activity(second).replace("1.50", "1.51"),
                activity(Records.unique("event_")));

        List<JsonNode> lines = upload(type, body);

        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 4, 5, 6, 7, 8, 9);
        assertThat(UploadLines.outcomes(lines))
                .containsExactly(
                        "decided 1",
                        "decided 2",
                        "invalid-activity /id",
                        "invalid-activity /id",
                        "decided 1 again",
                        "activity-conflict /id",
                        "decided 3");
        assertThat(lines.get(0).path("id").asText()).isEqualTo("dec_" + first);
        assertThat(lines.get(0).at("/activity/id").asText()).isEqualTo(first);
        assertThat(lines.get(0).path("customer").asText()).isEqualTo(customer);
        assertThat(lines.get(3).at("/problem/detail").asText()).contains("(line 6, column 14)");
        assertThat(lines.get(5).at("/activity/id").asText()).isEqualTo(second);
    }

    @Test
    void answersEachElementOfAnArray() throws Exception {
        String body = "[" + activity(first) + ",\n 7, [], " + activity(second) + "]";

        List<JsonNode> lines = upload(ARRAY, body);

        assertThat(UploadLines.outcomes(lines))
                .containsExactly("decided 1", "invalid-activity ", "invalid-activity ", "decided 2");
        assertThat(lines).extracting(line -> line.path("index").asInt(-1)).containsExactly(0, 1, 2, 3);
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 2, 2);
        assertThat(body.charAt(lines.get(1).path("offset").asInt())).isEqualTo('7');
    }

    @Test
    void keepsTheBytesOfAnElementAsTheyAre() throws Exception {
        String element = activity(first).replace("\"data\"", "\"kept\" : [1.50, 1e2, \"\\u00e9 é\"],  \"data\"");

        upload(ARRAY, "[ " + element + " ]");

        assertThat(given().get("/v1/activities/" + first).asString()).contains("\"body\":" + element);
    }

    @Test
    void saysWhatWasGranted() throws Exception {
        String visit =
                """
                {"id":"%s","type":"customer.custom_event","created_at":"2026-09-03T10:14:27.511Z",\
                "data":{"customer":{"id":"%s"},"event":{"type":"visit"}}}"""
                        .formatted(first, customer);

        JsonNode line = upload(LINES, visit).get(0);

        JsonNode decision = given().get("/v1/activities/" + first + "/decision").as(JsonNode.class);
        assertThat(line.path("actions").size()).isPositive();
        assertThat(line.at("/actions/0/id")).isEqualTo(decision.at("/actions/0/id"));
        assertThat(line.at("/actions/0/kind")).isEqualTo(decision.at("/actions/0/kind"));
        assertThat(line.at("/actions/0/recipient").asText()).isEqualTo(customer);
        assertThat(line.at("/actions/0/status").asText()).isEqualTo("granted");
    }

    @Test
    void importsWithoutDeciding() throws Exception {
        HttpResponse<String> answer = UploadLines.post(service, PATH + "?mode=import", LINES, activity(first));

        assertThat(UploadLines.outcomes(UploadLines.of(answer))).containsExactly("imported 1");
        given().get("/v1/activities/" + first + "/decision")
                .then()
                .body("status", equalTo("imported"))
                .body("actions.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({ARRAY + ", '[ ]'", LINES + ", ''", LINES + ", '\n \n'"})
    void answersNothingToNothing(String type, String body) throws Exception {
        assertThat(upload(type, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "{\"id\":1}\n{\"id\":2}"})
    void refusesWhatIsNoArray(String body) throws Exception {
        HttpResponse<String> answer = UploadLines.post(service, PATH, ARRAY, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid-activity").contains(LINES);
    }

    @Test
    void answersWhatStandsBeforeTheBreakOfAnArray() throws Exception {
        String body = "[" + activity(first) + ",\n x " + activity(second) + "]";

        List<JsonNode> lines = upload(ARRAY, body);

        assertThat(UploadLines.outcomes(lines)).containsExactly("decided 1", "invalid-activity ", "invalid-activity ");
        JsonNode fault = lines.get(2).at("/problem/errors/0");
        assertThat(fault.path("line").asInt()).isEqualTo(2);
        assertThat(fault.path("column").asInt()).isEqualTo(4);
        given().get("/v1/activities/" + second).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {LINES, ARRAY})
    void passesOverAnActivityThatIsTooLong(String type) throws Exception {
        String tooLong = activity(Records.unique("event_")).replace("1.50", "\"" + "x".repeat(1 << 20) + "\"");
        String body = String.join(type.equals(LINES) ? "\n" : ",", activity(first), tooLong, activity(second));

        List<JsonNode> lines = upload(type, type.equals(LINES) ? body : "[" + body + "]");

        assertThat(UploadLines.outcomes(lines)).containsExactly("decided 1", "body-too-large ", "decided 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {LINES, ARRAY})
    void takesTwentyMegabytes(String type) throws Exception {
        String note = "\"note\":\"" + "x".repeat(70_000) + "\",";
        String body = IntStream.range(0, 300)
                .mapToObj(at -> activity(first + at).replace("\"order\"", note + "\"order\""))
                .collect(Collectors.joining(type.equals(LINES) ? "\n" : ","));
        assertThat(body.length()).isGreaterThan(20_000_000);

        List<JsonNode> lines = upload(type, type.equals(LINES) ? body : "[" + body + "]");

        assertThat(UploadLines.outcomes(lines))
                .isEqualTo(IntStream.rangeClosed(1, 300)
                        .mapToObj(at -> "decided " + at)
                        .toList());
    }

    @Test
    void readsToTheEndOverHttp2() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        client.send(HttpRequest.newBuilder(service.resolve("/q/health/live")).build(), BodyHandlers.discarding());
        HttpRequest request = HttpRequest.newBuilder(service.resolve(PATH))
                .header("Content-Type", LINES)
                .POST(BodyPublishers.ofString(UploadLines.LONG_ANSWER.repeat(2_000)))
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(UploadLines.of(answer)).hasSize(2_000);
    }

    @ParameterizedTest
    @CsvSource({PATH + ", application/x-ndjson", "/v1/activities, application/json"})
    void refusesWhatIsCompressedUnread(String path, String type) throws IOException {
        given().config(RestAssured.config()
                        .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Encoding", "gzip")
                .contentType(type)
                .body(bomb())
                .post(path)
                .then()
                .statusCode(415)
                .body("errors[0].hint", equalTo("send it as it is, without the header Content-Encoding"));
    }

    /** A hundred megabytes in a hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream bytes = new GZIPOutputStream(packed)) {
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                bytes.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"?mode=decided, 400", "?dry_run=true, 400", "'', 415"})
    void refusesWhatItDoesNotUnderstand(String query, int status) throws Exception {
        String type = status == 415 ? "text/csv" : LINES;
        HttpResponse<String> answer = UploadLines.post(service, PATH + query, type, activity(first));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 415 ? LINES : "invalid-parameter");
        given().get("/v1/activities/" + first).then().statusCode(404);
    }

    @Test
    void takesCloudEvents() throws Exception {
        String event =
                """
                {"specversion":"1.0","id":"%s","source":"/shop","type":"customer.order.paid","time":"2026-09-03T10:14:27Z",\
                "data":{"customer":{"id":"%s"},"order":{"amount":1.50}}}"""
                        .formatted(first, customer);

        List<JsonNode> lines = upload(
                "application/cloudevents-batch+json", "[" + event + "," + event.replace("\"time\"", "\"at\"") + "]");

        assertThat(UploadLines.outcomes(lines)).containsExactly("decided 1", "invalid-activity /time");
        assertThat(lines.get(0).at("/activity/id").asText()).isEqualTo("/shop " + first);
    }
}
