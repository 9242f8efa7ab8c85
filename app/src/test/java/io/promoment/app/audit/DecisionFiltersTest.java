package io.promoment.app.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.app.storage.Records;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every filter, every pair and every three of them against what the whole list says by itself. */
@QuarkusTest
class DecisionFiltersTest {
    /** Where no other test writes. */
    private static final int FIRST_BATCH = 5_000;

    private static final int DECISIONS = 120;

    private final Records records;
    private final Crowd crowd;

    /** The time of the decisions, without which those of other tests would be listed. */
    private final Map<String, String> window = new TreeMap<>();

    @Inject
    DecisionFiltersTest(Records records) {
        this.records = records;
        this.crowd = new Crowd(records);
    }

    @BeforeEach
    void write() {
        int first = FIRST_BATCH + 100 * (int) (System.nanoTime() / 1_000 % 1_000);
        crowd.write(DECISIONS, first);
        window.put("from", records.at(first).toString());
        window.put("to", records.at(first + DECISIONS / 3).toString());
    }

    private Map<String, List<String>> values() {
        List<Listed> all = Listed.walk(window, 200);
        String action = all.stream()
                .map(listed -> listed.decision().at("/actions/0/id").asText())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("activity", List.of(crowd.activities.get(0), crowd.activities.get(1), "event_unknown"));
        values.put("customer", List.of(crowd.customers.get(0), "cust_unknown"));
        values.put("promotion", List.of(crowd.promotions.get(0), crowd.promotions.get(2)));
        values.put("rule", List.of(crowd.rule(0, 0), crowd.rule(2, 1)));
        values.put("action", List.of("points.add", "reward.grant", "event.track", action));
        values.put("action_status", List.of("granted", "suppressed", "superseded"));
        values.put("status", List.of("decided", "imported", "too_late"));
        values.put("fired", List.of("true", "false"));
        return values;
    }

    /** Red when the firing that asked for an action need not be the one that the rule is asked of. */
    @Test
    void listsWhatPassesEveryFilterAndNothingElse() {
        List<Listed> all = Listed.walk(window, 200);
        assertThat(all).hasSize(DECISIONS);
        List<Map<String, String>> combinations = combinations(values());
        int found = 0;
        for (Map<String, String> filters : combinations) {
            List<String> expected = all.stream()
                    .filter(one -> one.passes(filters))
                    .map(Listed::activity)
                    .toList();
            Map<String, String> asked = new TreeMap<>(window);
            asked.putAll(filters);
            assertThat(Listed.walk(asked, 200).stream().map(Listed::activity))
                    .as(filters.toString())
                    .containsExactlyElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(combinations.size());
    }

    /** One value each of none, one or two filters, and the threes that look at three tables. */
    private static List<Map<String, String>> combinations(Map<String, List<String>> values) {
        List<Map<String, String>> all = new ArrayList<>();
        List<String> names = List.copyOf(values.keySet());
        for (String one : names) {
            values.get(one).forEach(value -> all.add(Map.of(one, value)));
            for (String other : names.subList(names.indexOf(one) + 1, names.size())) {
                for (String value : few(values.get(one))) {
                    few(values.get(other)).forEach(also -> all.add(Map.of(one, value, other, also)));
                }
            }
        }
        String customer = values.get("customer").get(0);
        for (String rule : values.get("rule")) {
            for (String action : few(values.get("action"))) {
                all.add(Map.of("customer", customer, "rule", rule, "action", action));
                all.add(Map.of("customer", customer, "rule", rule, "action", action, "action_status", "suppressed"));
            }
        }
        return all;
    }

    /** The first and the last. */
    private static List<String> few(List<String> values) {
        return List.of(values.get(0), values.get(values.size() - 1));
    }

    @Test
    void pagesWithoutRepeatsAndGapsWhateverTheSize() {
        List<String> all =
                Listed.walk(window, 200).stream().map(Listed::activity).toList();
        for (int size : List.of(1, 2, 7)) {
            assertThat(Listed.walk(window, size).stream().map(Listed::activity)).containsExactlyElementsOf(all);
        }
        Map<String, String> fired = new TreeMap<>(window);
        fired.put("action_status", "granted");
        assertThat(Listed.walk(fired, 2).stream().map(Listed::activity))
                .containsExactlyElementsOf(
                        Listed.walk(fired, 200).stream().map(Listed::activity).toList());
    }

    /** Red when a page goes on by number instead of by place. */
    @Test
    void pagesOnWhileDecisionsComeIn() {
        Map<String, String> ofOne = Map.of("customer", crowd.customers.get(0));
        List<String> before =
                Listed.walk(ofOne, 200).stream().map(Listed::activity).toList();
        List<String> walked = new ArrayList<>();
        JsonNode page = Listed.page(ofOne, 3, null);
        while (true) {
            page.required("items").forEach(item -> walked.add(new Listed(item).activity()));
            String next = page.required("next").textValue();
            if (next == null) {
                break;
            }
            crowd.write(3, 200_000 + walked.size());
            page = Listed.page(ofOne, 3, next);
        }
        assertThat(walked).containsExactlyElementsOf(before);
        assertThat(Listed.walk(ofOne, 200).size()).isGreaterThan(before.size());
    }

    @Test
    void exportsWhatTheListShows() {
        for (Map<String, String> filters : List.of(
                Map.<String, String>of(),
                Map.of("customer", crowd.customers.get(1)),
                Map.of("rule", crowd.rule(0, 1), "action_status", "suppressed"))) {
            Map<String, String> asked = new TreeMap<>(window);
            asked.putAll(filters);
            List<JsonNode> listed =
                    Listed.walk(asked, 50).stream().map(Listed::decision).toList();
            List<JsonNode> lines = given().queryParams(asked)
                    .get("/v1/decisions/export")
                    .then()
                    .statusCode(200)
                    .contentType("application/x-ndjson")
                    .extract()
                    .asString()
                    .lines()
                    .map(Listed::json)
                    .toList();
            JsonNode end = lines.get(lines.size() - 1).required("export");
            assertThat(end.required("complete").asBoolean()).isTrue();
            assertThat(end.required("decisions").asInt())
                    .isEqualTo(listed.size())
                    .isPositive();
            List<JsonNode> exported = lines.subList(0, lines.size() - 1);
            exported.forEach(
                    line -> assertThat(((ObjectNode) line).remove("readings")).isNotNull());
            assertThat(exported).containsExactlyElementsOf(listed);
        }
    }
}
