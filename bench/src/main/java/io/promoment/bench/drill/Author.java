package io.promoment.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Changes one promotion over HTTP, and asks what an instance decides by it. */
final class Author {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String promotion;

    Author(String promotion) {
        this.promotion = promotion;
    }

    /** Saves the text, publishes and activates it; gives the number of the ruleset that is in force then. */
    long publish(URI service, String drl) throws IOException, InterruptedException {
        send(service, "PUT", "draft", JSON.writeValueAsString(Map.of("drl", drl)));
        return ruleset(send(service, "POST", "publish", "{\"activate\": true}").path("promotion"));
    }

    /** {@code pause}, {@code resume} or {@code rollback}; gives the number of the ruleset that is in force then. */
    long change(URI service, String call) throws IOException, InterruptedException {
        return ruleset(send(service, "POST", call, "{}"));
    }

    private static long ruleset(JsonNode answer) throws IOException {
        if (!answer.path("ruleset").isIntegralNumber()) {
            throw new IOException("no number of a ruleset in " + answer);
        }
        return answer.path("ruleset").longValue();
    }

    private JsonNode send(URI service, String method, String call, String body)
            throws IOException, InterruptedException {
        return send(service.resolve("/v1/promotions/" + promotion + "/" + call), method, body);
    }

    /** What the instance answers to an activity. */
    JsonNode decide(URI service, Post post) throws IOException, InterruptedException {
        return send(service.resolve("/v1/activities"), "POST", post.body());
    }

    private JsonNode send(URI uri, String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    method + " " + uri + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
