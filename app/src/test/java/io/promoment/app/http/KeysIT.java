package io.promoment.app.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged service as its operator does: with keys, and where it must not be without. */
class KeysIT {
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+:\\d+)");
    private static final String SHOP = "shop-key-0123456789";
    private static final String DESK = "desk-key-0123456789";

    @TempDir
    Path data;

    private Process start(String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of(settings));
        command.add("-Dquarkus.http.port=0");
        command.add("-Dpromoment.embedded-database.directory=" + data.resolve("postgresql"));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Reads on until the service says where it listens; null when it ended before. */
    private static @Nullable String address(BufferedReader log, StringBuilder said) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return listening.group(1);
            }
        }
        return null;
    }

    private static void stop(Process service) throws InterruptedException {
        service.destroy();
        assertThat(service.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
    }

    @Test
    void refusesToStartForOtherMachinesWithoutKeys() throws IOException, InterruptedException {
        Process service = start("-Dquarkus.http.host=0.0.0.0");
        StringBuilder said = new StringBuilder();
        String address = address(service.inputReader(StandardCharsets.UTF_8), said);
        stop(service);

        assertThat(address).isNull();
        assertThat(service.exitValue()).isNotZero();
        assertThat(said).contains("quarkus.http.host is 0.0.0.0").contains("promoment.keys.intake");
        assertThat(said).as("one sentence").doesNotContain("\tat ");
        assertThat(said).as("changed before it refused").doesNotContain(" published");
    }

    /** Red when it is any exception: that was a page of where in the container it happened. */
    @Test
    void refusesAShortKeyInOneSentence() throws IOException, InterruptedException {
        Process service = start("-Dpromoment.keys.author=ci:short");
        StringBuilder said = new StringBuilder();
        String address = address(service.inputReader(StandardCharsets.UTF_8), said);
        stop(service);

        assertThat(address).isNull();
        assertThat(service.exitValue()).isNotZero();
        assertThat(said)
                .contains("The key 'ci' in promoment.keys.author is shorter than 16 characters")
                .doesNotContain("\tat ")
                .doesNotContain("short\n");
    }

    /** Red when what came in through the API is gone from the promotions that ship, and paused at the start. */
    @Test
    void keepsInForceOverARestartWhatAnAuthorPublished() throws IOException, InterruptedException {
        String promotion = "/v1/promotions/kept";
        String drl =
                """
                package promotions.kept

                rule "kept: points"
                when
                    CustomEventTracked( event.type == "kept" )
                then
                    actions.addPoints("Test", 1, "kept");
                end
                """;
        Process first = start("-Dpromoment.keys.author=ci:" + SHOP);
        try {
            String address = address(first.inputReader(StandardCharsets.UTF_8), new StringBuilder());
            with(SHOP)
                    .contentType("application/json")
                    .body(Map.of("drl", drl))
                    .put(address + promotion + "/draft")
                    .then()
                    .statusCode(200)
                    .body("saved_by", equalTo("ci"));
            with(SHOP)
                    .contentType("application/json")
                    .body("{\"activate\": true}")
                    .post(address + promotion + "/publish")
                    .then()
                    .statusCode(200);
        } finally {
            stop(first);
        }
        Process second = start("-Dpromoment.keys.author=alice:" + SHOP);
        try {
            String address = address(second.inputReader(StandardCharsets.UTF_8), new StringBuilder());
            with(SHOP).get(address + promotion).then().body("in_force", equalTo(1));
            with(SHOP).post(address + promotion + "/pause").then().statusCode(200);
            with(SHOP)
                    .get(address + promotion + "/changes")
                    .then()
                    .body("items.by", equalTo(List.of("alice", "ci", "ci")));
        } finally {
            stop(second);
        }
    }

    @Test
    void asksForTheKeyOfTheRole() throws IOException, InterruptedException {
        Process service = start("-Dpromoment.keys.intake=" + SHOP, "-Dpromoment.keys.reader=" + DESK);
        try {
            StringBuilder said = new StringBuilder();
            String address = address(service.inputReader(StandardCharsets.UTF_8), said);
            assertThat(address).as(said.toString()).isNotNull();
            assertThat(said).doesNotContain(SHOP).doesNotContain("No API keys");
            assertAdmission(address);
        } finally {
            stop(service);
        }
    }

    private static void assertAdmission(String address) {
        given().get(address + "/v1/activities")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("https://promoment.io/problems/key-missing"));
        with(DESK).get(address + "/v1/activities").then().statusCode(200);
        given().header("X-Api-Key", DESK).get(address + "/v1/activities").then().statusCode(200);
        with(DESK)
                .contentType("application/json")
                .body("{}")
                .post(address + "/v1/activities")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://promoment.io/problems/key-not-allowed"))
                .body("detail", containsString("needs a key of intake"));
        with(SHOP)
                .contentType("application/json")
                .body("{}")
                .post(address + "/v1/activities")
                .then()
                .statusCode(400);
        for (String path : List.of(
                "//v1/activities", "/v1/./activities", "/v1/activities/", "/V1/activities", "/%76%31/activities")) {
            given().urlEncodingEnabled(false).get(address + path).then().statusCode(equalTo(401));
        }
        given().get(address + "/q/health/ready").then().statusCode(200);
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }
}
