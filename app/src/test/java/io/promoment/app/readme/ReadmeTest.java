package io.promoment.app.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The README is true: its curl calls are made, one after the other, and what it says comes back comes back. */
@QuarkusTest
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/")
    URI service;

    @Test
    @DisplayName("every curl call of the README answers what the README says")
    void answersEveryCallOfTheReadme() throws Exception {
        int calls = 0;
        for (ReadmeExample example : ReadmeExample.in(Files.readString(ROOT.resolve("README.md")))) {
            for (List<String> words : example.calls()) {
                HttpResponse<String> response =
                        http.send(CurlCall.of(words, service).request(), BodyHandlers.ofString());
                assertThat(response.statusCode())
                        .as("%s: %s", words, response.body())
                        .isBetween(200, 299);
                if (!example.answer().isEmpty()) {
                    assertContains(json.readTree(response.body()), json.readTree(example.answer()), "");
                }
                calls++;
            }
        }
        assertThat(calls).isGreaterThanOrEqualTo(5);
    }

    @Test
    @DisplayName("the README's test command is what CI runs")
    void namesTheCommandThatCiRuns() throws IOException {
        String ci = Files.readString(ROOT.resolve(".ci/run"));
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("./mvnw verify");
        assertThat(ci.lines().filter(line -> line.startsWith("./"))).containsExactly("./mvnw -B verify");
    }

    /** What the README shows is part of what came back; it may leave out the rest. */
    private static void assertContains(JsonNode actual, JsonNode shown, String pointer) {
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
