package io.promoment.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.app.storage.Records;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many activities in one request. */
@QuarkusTest
class UploadsTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI service;

    private final ObjectMapper json;
    private final String customer = Records.unique("cust_");

    @Inject
    UploadsTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void answersEachLineInOrderWhateverBecameOfIt() throws Exception {
        String first = Records.unique("event_");
        String second = Records.unique("event_");
        String body = String.join(
                "\n",
                activity(first) + "\r",
                "",
                "  ",
                activity(second),
                "{\"id\": 5}",
                activity(first),
                activity(second).replace("1.50", "1.51"),
                activity(Records.unique("event_")));

        List<JsonNode> lines = lines(post("application/x-ndjson", body));

        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 4, 5, 6, 7, 8);
        assertThat(lines)
                .extracting(UploadsTest::outcome)
                .containsExactly(
                        "decided 1",
                        "decided 2",
                        "invalid-activity /id",
                        "decided 1 again",
                        "activity-conflict /id",
                        "decided 3");
        assertThat(lines.get(0).path("id").asText()).isEqualTo("dec_" + first);
        assertThat(lines.get(0).at("/activity/id").asText()).isEqualTo(first);
        assertThat(lines.get(0).path("customer").asText()).isEqualTo(customer);
        assertThat(lines.get(4).at("/activity/id").asText()).isEqualTo(second);
    }

    /** What a line says, in short. */
    private static String outcome(JsonNode line) {
        if (line.has("problem")) {
            String type = line.at("/problem/type").asText();
            return type.substring(type.lastIndexOf('/') + 1) + " "
                    + line.at("/problem/errors/0/pointer").asText();
        }
        return line.path("status").asText() + " " + line.path("position").asText()
                + (line.path("replayed").asBoolean() ? " again" : "");
    }

    private String activity(String id) {
        return """
                {"id":"%s","type":"customer.order.paid","created_at":"2026-09-03T10:14:27.511Z",\
                "data":{"customer":{"id":"%s"},"order":{"amount":1.50}}}"""
                .formatted(id, customer);
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/activities/batch"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private List<JsonNode> lines(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
