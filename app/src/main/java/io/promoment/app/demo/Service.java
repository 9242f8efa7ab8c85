package io.promoment.app.demo;

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

/** The service as a client sees it. */
final class Service {

    record Answer(int status, JsonNode body) {}

    private final String url;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Service(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /** Whether the service answers and says it is ready; one that does not answer is not. */
    boolean ready() throws InterruptedException {
        try {
            Answer answer = send(request("/q/health/ready").GET());
            return answer.status() == 200
                    && answer.body().path("status").asText().equals("UP");
        } catch (IOException notThere) {
            return false;
        }
    }

    JsonNode promotions() throws IOException, InterruptedException {
        return send(request("/v1/promotions?limit=200").GET()).body().path("items");
    }

    Answer post(JsonNode activity) throws IOException, InterruptedException {
        return send(request("/v1/activities")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(activity))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), json.readTree(response.body()));
    }
}
