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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Posts activities over HTTP. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Answer send(Post post, URI service) throws InterruptedException {
        try {
            return answer(http.send(request(post, service), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answer.None(e.toString());
        }
    }

    CompletableFuture<Answer> sendAsync(Post post, URI service) {
        return http.sendAsync(request(post, service), BodyHandlers.ofString()).thenApply(Client::answerChecked);
    }

    private static HttpRequest request(Post post, URI service) {
        return HttpRequest.newBuilder(service.resolve("/v1/activities"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(post.body()))
                .build();
    }

    private static Answer answerChecked(HttpResponse<String> response) {
        try {
            return answer(response);
        } catch (IOException e) {
            return new Answer.Wrong(e.toString());
        }
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        return switch (response.statusCode()) {
            case 200 -> decided(JSON.readTree(response.body()));
            case 409 -> new Answer.Conflict();
            case 503 -> new Answer.None("503");
            default -> new Answer.Wrong(response.statusCode() + " " + response.body());
        };
    }

    private static Answer decided(JsonNode decision) {
        List<String> actions = new ArrayList<>();
        for (JsonNode action : decision.path("actions")) {
            actions.add(String.join(
                    " ",
                    action.path("id").asText(),
                    action.path("kind").asText(),
                    action.path("recipient").asText(),
                    action.path("status").asText()));
        }
        Collections.sort(actions);
        return new Answer.Decided(
                decision.path("customer").asText(),
                decision.path("position").asLong(),
                decision.path("replayed").asBoolean(),
                decision.path("status").asText() + ": " + String.join(", ", actions));
    }
}
