package io.promoment.app.promotions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.promoment.app.http.Lists;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads what the folder of the running service brought in. */
@QuarkusTest
class PromotionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PromotionSettings settings;
    private final String name = "read-" + Long.toString(System.nanoTime(), 36);
    private Path file;

    @Inject
    PromotionsTest(PromotionSettings settings) {
        this.settings = settings;
    }

    @BeforeEach
    void nameTheFile() {
        file = settings.directory().orElseThrow().resolve(name + ".drl");
    }

    @AfterEach
    void deleteIt() throws IOException {
        Files.deleteIfExists(file);
        JsonPath gone = given().get("/v1/promotions/{name}", name).jsonPath();
        if (gone.get("in_force") != null) {
            await(promotion -> promotion.get("in_force") == null);
        }
    }

    private String drl(int points) {
        return """
                package promotions.%s

                rule "%s: points"
                when
                    CustomEventTracked( event.type == "%s" )
                then
                    actions.addPoints("Test", %d, "read");
                end
                """
                .formatted(name.replace('-', '_'), name.replace('-', ' '), name, points);
    }

    /** Asks for the promotion until it is as wanted. */
    private JsonPath await(Predicate<JsonPath> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var answer = given().get("/v1/promotions/{name}", name);
            if (answer.statusCode() == 200 && wanted.test(answer.jsonPath())) {
                return answer.jsonPath();
            }
        }
        throw new AssertionError("not within " + PATIENCE);
    }

    private void publish(int version) throws IOException {
        Files.writeString(file, drl(version));
        await(promotion -> Integer.valueOf(version).equals(promotion.get("in_force")));
    }

    @Test
    void showsWhatIsInForceAndWhatCannotBe() throws IOException {
        publish(1);
        given().get("/v1/promotions/{name}", name)
                .then()
                .body("name", equalTo(name))
                .body("latest", equalTo(1))
                .body("door", equalTo("folder"))
                .body("path", equalTo(file.toString()))
                .body("rules.name", equalTo(List.of(name.replace('-', ' ') + ": points")))
                .body("rules[0].listens_to", equalTo(List.of("customer.custom_event")))
                .body("problems", equalTo(List.of()));

        Files.writeString(file, drl(2).replace("event.type ==", "event.tipe =="));
        JsonPath broken = await(promotion -> !promotion.getList("problems").isEmpty());

        assertThat(broken.getInt("in_force")).isEqualTo(1);
        assertThat(broken.getInt("problems[0].line")).isEqualTo(5);
        assertThat(broken.getString("problems[0].hint")).isNotEmpty();
    }

    @Test
    void showsAFileThatWasNeverGood() throws IOException {
        Files.writeString(file, "not DRL");
        JsonPath broken = await(promotion -> !promotion.getList("problems").isEmpty());
        assertThat(broken.<Object>get("latest")).isNull();
        assertThat(Lists.walk("/v1/promotions", Map.of(), "name")).contains(name);
    }

    @Test
    void listsVersionsNewestFirstWithTheirTexts() throws IOException {
        for (int version = 1; version <= 3; version++) {
            publish(version);
        }
        assertThat(Lists.walk("/v1/promotions/" + name + "/versions", Map.of(), "drl"))
                .containsExactly(drl(3), drl(2), drl(1));
        given().get("/v1/promotions/{name}/versions", name)
                .then()
                .body("items.version", equalTo(List.of(3, 2, 1)))
                .body("items.in_force", equalTo(List.of(true, false, false)))
                .body("items[0].scenarios", nullValue());
    }

    @Test
    void listsPromotionsByName() throws IOException {
        publish(1);
        List<String> names = Lists.walk("/v1/promotions", Map.of(), "name");
        assertThat(names).contains(name, "test-race", "test-visits").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void listsTheRulesetsThatWereInForce() throws IOException {
        publish(1);
        publish(2);
        JsonPath live = given().get("/v1/rulesets/live").jsonPath();
        assertThat(live.getBoolean("live")).isTrue();
        assertThat(live.getInt("promotions.find { it.name == '" + name + "' }.version"))
                .isEqualTo(2);
        assertThat(live.getString("settings.zone")).isNotEmpty();

        List<Integer> numbers = given().get("/v1/rulesets").jsonPath().getList("items.number");
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(3).isSortedAccordingTo(Collections.reverseOrder());
        List<?> walked = Lists.walk("/v1/rulesets", Map.of(), "number");
        assertThat(walked).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(numbers.size());

        int before = numbers.get(numbers.indexOf(live.getInt("number")) + 1);
        given().get("/v1/rulesets/{number}", before)
                .then()
                .statusCode(200)
                .body("number", equalTo(before))
                .body("live", equalTo(false));
    }

    @Test
    void doesNotKnowWhatNeverWas() {
        for (String path : List.of("/v1/promotions/never", "/v1/promotions/never/versions", "/v1/rulesets/999999")) {
            given().get(path).then().statusCode(404).body("type", equalTo("https://promoment.io/problems/not-found"));
        }
        given().get("/v1/rulesets/first").then().statusCode(400).body("errors[0].parameter", equalTo("number"));
    }
}
