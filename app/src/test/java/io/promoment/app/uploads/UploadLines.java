package io.promoment.app.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Uploads and reads what is answered. */
final class UploadLines {
    static final String PATH = "/v1/activities/batch";
    static final String LINES = "application/x-ndjson";

    /** A line whose answer has twice its length: what is wrong is pointed at, and spoken of. */
    static final String LONG_ANSWER = "{\"%s\": x}\n".formatted("k".repeat(2_000));

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private UploadLines() {}

    /** One purchase of a customer, on one line. */
    static String activity(String id, String customer) {
        return """
                {"id":"%s","type":"customer.order.paid","created_at":"2026-09-03T10:14:27.511Z",\
                "data":{"customer":{"id":"%s"},"order":{"amount":1.50}}}"""
                .formatted(id, customer);
    }

    static HttpResponse<String> post(URI service, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    static List<JsonNode> of(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(LINES);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** What a line says, in short. */
    static String outcome(JsonNode line) {
        if (line.has("problem")) {
            String type = line.at("/problem/type").asText();
            return type.substring(type.lastIndexOf('/') + 1) + " "
                    + line.at("/problem/errors/0/pointer").asText();
        }
        return line.path("status").asText() + " " + line.path("position").asText()
                + (line.path("replayed").asBoolean() ? " again" : "");
    }

    static List<String> outcomes(List<JsonNode> lines) {
        return lines.stream().map(UploadLines::outcome).toList();
    }
}
