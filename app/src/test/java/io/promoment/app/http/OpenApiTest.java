package io.promoment.app.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.Problem;
import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The OpenAPI document: generated from the contract, committed, and true. */
@QuarkusTest
class OpenApiTest {
    private static final Path COMMITTED = Path.of("..", "api", "openapi.yaml");
    private static final String UPDATE = "./mvnw -pl core,rules,api,app test -Dtest=OpenApiTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.update=true";

    private final ObjectMapper json;
    private final Records records;

    @Inject
    OpenApiTest(ObjectMapper json, Records records) {
        this.json = json;
        this.records = records;
    }

    private record Operation(String method, String path, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Operation> operations() throws IOException {
        JsonNode document = json.readTree(given().get("/q/openapi?format=json").asString());
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    @Test
    void isTheCommittedDocument() throws IOException {
        String generated = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, generated);
        }
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("api/openapi.yaml is not what the contract says; if the change is meant, run: %s", UPDATE)
                .isEqualTo(generated);
    }

    @Test
    void documentsEveryAnswerOfEveryRoute() throws IOException {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(17);
        for (Operation operation : operations) {
            JsonNode answers = operation.node().get("responses");
            assertThat(answers.properties().stream().map(Map.Entry::getKey).toList())
                    .as("answers of %s", operation)
                    .contains("200", "400", "401", "403", "406", "500", "503");
            assertThat(answers.at("/200/content"))
                    .as("schema of the answer of %s", operation)
                    .isNotEmpty()
                    .allMatch(content -> content.has("schema"));
            assertThat(answers.has("404"))
                    .as("404 of %s", operation)
                    .isEqualTo(!operation.method().equals("PUT") // makes what is not there
                            && (operation.path().contains("{")
                                    || operation.path().endsWith("/live")
                                    || operation.path().endsWith("/explanations"))); // of a rule, by its name
            assertThat(operation.node().path("summary").asText())
                    .as("summary of %s", operation)
                    .isNotEmpty();
            operation.node().path("parameters").forEach(parameter -> assertThat(
                            parameter.path("description").asText())
                    .as("description of %s of %s", parameter.path("name"), operation)
                    .isNotEmpty());
        }
    }

    @Test
    void showsAnExampleOfEveryProblem() throws IOException {
        JsonNode problems =
                json.readTree(given().get("/q/openapi?format=json").asString()).at("/components/responses");
        assertThat(problems.properties()).hasSizeGreaterThanOrEqualTo(11);
        for (Map.Entry<String, JsonNode> problem : problems.properties()) {
            String example = problem.getValue()
                    .at("/content/application~1problem+json/examples/problem/value")
                    .toString();
            Problem read = json.readValue(unquoted(example), Problem.class);
            assertThat(read.type().toString()).startsWith("https://promoment.io/problems/");
            assertThat(read.detail()).as(problem.getKey()).isNotEmpty();
        }
    }

    /** Red when a member that may be null is described as an object, or as one of a list of values without it. */
    @Test
    void saysOfEachMemberWhetherItMayBeNull() throws IOException {
        JsonNode schemas =
                json.readTree(given().get("/q/openapi?format=json").asString()).at("/components/schemas");
        for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
            for (Map.Entry<String, JsonNode> member :
                    schema.getValue().path("properties").properties()) {
                JsonNode described = member.getValue();
                boolean mayBeNull = described.path("type").toString().contains("null")
                        || described.path("anyOf").toString().contains("null");
                assertThat(described.path("type").toString())
                        .as("type of %s in %s", member.getKey(), schema.getKey())
                        .matches(type -> !mayBeNull || type.isEmpty() || type.contains("null"));
                assertThat(described.path("enum").toString())
                        .as("values of %s in %s", member.getKey(), schema.getKey())
                        .matches(values -> !mayBeNull || values.isEmpty() || values.contains("null"));
            }
        }
    }

    private String unquoted(String example) throws IOException {
        JsonNode node = json.readTree(example);
        return node.isTextual() ? node.asText() : example;
    }

    @Test
    void answersAtEveryRoute() throws IOException {
        String activity = records.decided(Records.unique("event_"), Records.unique("cust_"), 1, 1, Records.nothing());
        for (Operation operation : operations()) {
            String path = operation.path().replaceAll("\\{number}", "999999").replaceAll("\\{[a-z]+}", activity);
            Response answer = operation.node().has("requestBody")
                    ? given().contentType(takenBy(operation)).body("{}").request(operation.method(), path)
                    : given().request(operation.method(), path);
            assertThat(answer.statusCode()).as("status of %s", operation).isIn(200, 400, 404, 422);
            assertThat(answer.asString()).as("answer of %s", operation).doesNotContain("no-such-route");
            assertThat(operation.node().get("responses").has(String.valueOf(answer.statusCode())))
                    .as("%s documents %s", operation, answer.statusCode())
                    .isTrue();
        }
    }

    private static String takenBy(Operation operation) {
        JsonNode content = operation.node().at("/requestBody/content");
        return content.has("application/json")
                ? "application/json"
                : content.fieldNames().next() + "; charset=utf-8";
    }

    @Test
    void canBeTriedAndStandsBesideHealthAndMetrics() {
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("http_server_requests_seconds");
    }
}
