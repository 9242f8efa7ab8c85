package io.promoment.app.audit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A decision as a list shows it, which says by itself whether it passes a filter: the oracle of the lists. */
record Listed(JsonNode decision) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String activity() {
        return decision.at("/activity/id").asText();
    }

    /** Every decision of a list, page after page. */
    static List<Listed> walk(Map<String, String> filters, int size) {
        List<Listed> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = page(filters, size, cursor);
            page.required("items").forEach(item -> all.add(new Listed(item)));
            cursor = page.required("next").textValue();
        } while (cursor != null);
        return all;
    }

    static JsonNode page(Map<String, String> filters, int size, @Nullable String cursor) {
        var request = given().queryParams(filters).queryParam("limit", size);
        return json((cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** What is said of promotion, rule, action and its status must hold of one firing and one action of it. */
    boolean passes(Map<String, String> filters) {
        return isOrAbsent(filters.get("activity"), activity())
                && isOrAbsent(
                        filters.get("customer"), decision.required("customer").asText())
                && isOrAbsent(filters.get("status"), decision.required("status").asText())
                && isOrAbsent(
                        filters.get("fired"),
                        String.valueOf(!decision.required("firings").isEmpty()))
                && (Stream.of("promotion", "rule", "action", "action_status").noneMatch(filters::containsKey)
                        || each("firings").anyMatch(firing -> firingPasses(firing, filters)));
    }

    private boolean firingPasses(JsonNode firing, Map<String, String> filters) {
        return isOrAbsent(filters.get("promotion"), firing.required("promotion").asText())
                && isOrAbsent(filters.get("rule"), firing.required("rule").asText())
                && (Stream.of("action", "action_status").noneMatch(filters::containsKey)
                        || each("actions").anyMatch(action -> isOf(action, firing) && actionPasses(action, filters)));
    }

    private static boolean isOf(JsonNode action, JsonNode firing) {
        return StreamSupport.stream(firing.required("actions").spliterator(), false)
                .anyMatch(action.required("id")::equals);
    }

    private static boolean actionPasses(JsonNode action, Map<String, String> filters) {
        String asked = filters.get("action");
        return (isOrAbsent(asked, action.required("kind").asText())
                        || Objects.equals(asked, action.required("id").asText()))
                && isOrAbsent(
                        filters.get("action_status"), action.required("status").asText());
    }

    private Stream<JsonNode> each(String member) {
        return StreamSupport.stream(decision.required(member).spliterator(), false);
    }

    private static boolean isOrAbsent(@Nullable String asked, String found) {
        return asked == null || asked.equals(found);
    }
}
