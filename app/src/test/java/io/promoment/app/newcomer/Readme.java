package io.promoment.app.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The README, whose calls are made one after the other: what it says comes back must come back. */
record Readme(String text) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int CALLS = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Readme read() throws IOException {
        return new Readme(Files.readString(ROOT.resolve("README.md")));
    }

    void answeredBy(URI service) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        int calls = 0;
        for (ReadmeExample example : ReadmeExample.in(text)) {
            for (List<String> words : example.calls()) {
                HttpResponse<String> response =
                        http.send(CurlCall.of(words, service).request(), BodyHandlers.ofString());
                assertThat(response.statusCode())
                        .as("%s: %s", words, response.body())
                        .isBetween(200, 299);
                if (!example.answer().isEmpty()) {
                    assertContains(values(response.body()), values(example.answer()), "");
                }
                calls++;
            }
        }
        assertThat(calls).isGreaterThanOrEqualTo(CALLS);
    }

    /** One value, or one a line. */
    static JsonNode values(String json) throws IOException {
        return JSON.valueToTree(JSON.readerFor(JsonNode.class).readValues(json).readAll());
    }

    /** What the README shows is part of what came back; it may leave out the rest. */
    static void assertContains(JsonNode actual, JsonNode shown, String pointer) {
        if (shown.isObject()) {
            shown.properties()
                    .forEach(member -> assertContains(
                            actual.path(member.getKey()), member.getValue(), pointer + "/" + member.getKey()));
        } else if (shown.isArray()) {
            assertThat(actual.size()).as(pointer).isEqualTo(shown.size());
            for (int i = 0; i < shown.size(); i++) {
                assertContains(actual.path(i), shown.path(i), pointer + "/" + i);
            }
        } else {
            assertThat(actual).as(pointer).isEqualTo(shown);
        }
    }
}
