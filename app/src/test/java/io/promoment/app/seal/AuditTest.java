package io.promoment.app.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.promoment.app.http.Lists;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.ExportReader;
import io.promoment.core.audit.InclusionProof;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.SigningKey;
import io.promoment.core.audit.Trust;
import io.promoment.core.audit.Verification;
import io.promoment.core.audit.VerifierKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit log over HTTP, as the service itself seals it. */
@QuarkusTest
class AuditTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    String activity;
    String decision;

    @BeforeEach
    void postAndWaitUntilItIsSealed() {
        activity = "event_" + UUID.randomUUID();
        decision = "dec_" + activity;
        given().contentType("application/json")
                .body(
                        """
                        { "id": "%s", "type": "customer.custom_event", "created_at": "2026-09-03T10:14:27.511Z",
                          "data": { "customer": { "id": "cust_%s" }, "event": { "type": "visit", "metadata": {} } } }
                        """
                                .formatted(activity, activity))
                .post("/v1/activities")
                .then()
                .statusCode(200);
        Instant end = Instant.now().plus(PATIENCE);
        Response answer = given().get("/v1/audit/entries/{id}", decision);
        while (answer.statusCode() == 404 && Instant.now().isBefore(end)) {
            assertThat(answer.jsonPath().getString("detail"))
                    .isEqualTo("The decision %s waits to be sealed".formatted(decision));
            answer = given().get("/v1/audit/entries/{id}", decision);
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static VerifierKey key() {
        return VerifierKey.read(given().get("/v1/audit/key").jsonPath().getString("key"));
    }

    @Test
    void L10HandsOutAnEntryWithAllThatProvesIt() throws Exception {
        byte[] bundle = given().get("/v1/audit/entries/{id}", decision).asByteArray();

        ExportReader.Content content = new ExportReader(new ByteArrayInputStream(bundle)).begin();

        List<String> findings = new ArrayList<>();
        Verification verification =
                new Verification(new Trust(key(), List.of()), finding -> findings.add(finding.sentence()));
        var verdict = verification.verify(((ExportReader.Content.OfBundle) content).bundle());
        assertThat(findings).isEmpty();
        assertThat(verdict.untouched()).isTrue();
        JsonPath json = JsonPath.from(new String(bundle, StandardCharsets.UTF_8));
        assertThat(json.getString("entry.id")).isEqualTo(decision);
        assertThat(json.getString("record.activity.id")).isEqualTo(activity);
        given().get("/v1/audit/entries/{index}", json.getLong("entry.index"))
                .then()
                .statusCode(200)
                .body("entry.id", equalTo(decision));
    }

    @Test
    void L10ProvesAnEntryByThePathAlone() {
        JsonPath proof = given().get("/v1/audit/entries/{id}/proof", decision).jsonPath();
        SignedNote note = SignedNote.read(proof.getString("checkpoint"));
        assertThat(note.verify(List.of(key()))).hasSize(1);
        Checkpoint checkpoint = Checkpoint.read(note);
        List<Digest> path =
                proof.<String>getList("path").stream().map(Digest::ofBase64).toList();
        assertThat(checkpoint.size()).isEqualTo(proof.getLong("size"));
        assertThat(new InclusionProof(proof.getLong("index"), proof.getLong("size"), path)
                        .verify(Digest.ofBase64(proof.getString("hash")), checkpoint.root()))
                .isTrue();
    }

    @Test
    void listsEntriesByEveryFilter() {
        JsonPath page = given().queryParam("limit", 1).get("/v1/audit/entries").jsonPath();
        assertThat(page.getString("next")).isNotNull();
        JsonPath mine = given().get("/v1/audit/entries/{id}", decision).jsonPath();
        String at = mine.getString("entry.at");
        List<String> ids = Lists.read(
                "/v1/audit/entries",
                Map.of("kind", "decision", "from", at, "to", Instant.parse(at).plusNanos(1_000)),
                "id");
        assertThat(ids).contains(decision);
        assertThat(Lists.read("/v1/audit/entries", Map.of("kind", "ruleset"), "kind"))
                .isNotEmpty()
                .containsOnly("ruleset");
        assertThat(Lists.walk("/v1/audit/entries", Map.of("kind", "change"), "index"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        given().get("/v1/audit/entries/0").then().statusCode(200).body("entry.kind", equalTo("origin"));
    }

    /** What an entry says of itself is what its hash is made of. */
    @Test
    void L10ShowsWhatTheHashIsMadeOf() {
        JsonPath shown = given().get("/v1/audit/entries/{id}", decision).jsonPath();
        Entry entry = new Entry(
                shown.getLong("entry.index"),
                shown.getLong("entry.batch"),
                Instant.parse(shown.getString("entry.at")),
                EntryKind.of(shown.getString("entry.kind")),
                shown.getString("entry.id"),
                Digest.ofHex(shown.getString("entry.digest")));
        assertThat(entry.leaf().base64()).isEqualTo(shown.getString("hash"));
    }

    @Test
    void listsCheckpointsAndProvesThatOneContinuesTheOther() {
        List<Integer> sizes = given().queryParam("limit", 3)
                .get("/v1/audit/checkpoints")
                .jsonPath()
                .getList("items.size", Integer.class);
        assertThat(sizes).isSortedAccordingTo((one, other) -> other - one);
        int first = sizes.get(sizes.size() - 1);
        given().queryParam("first", first)
                .get("/v1/audit/consistency")
                .then()
                .statusCode(200)
                .body("first", equalTo(first));
        given().get("/v1/audit/checkpoints/{size}", first)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(containsString("\n" + first + "\n"));
    }

    @Test
    void refusesWhatThereIsNoProofOf() {
        given().queryParam("size", 999_999_999)
                .get("/v1/audit/entries/0/proof")
                .then()
                .statusCode(400)
                .body("detail", containsString("size is 999999999, and the log has "));
        given().queryParam("size", 1)
                .get("/v1/audit/entries/{id}/proof", decision)
                .then()
                .statusCode(400)
                .body("detail", containsString("A tree of 1 entries does not hold the entry "));
        given().get("/v1/audit/entries/dec_unknown").then().statusCode(404);
        given().get("/v1/audit/entries/999999999").then().statusCode(404);
        given().get("/v1/audit/entries/{id}", activity).then().statusCode(404);
        given().get("/v1/audit/checkpoints/999999999")
                .then()
                .statusCode(404)
                .body("errors[0].hint", containsString("the nearest: "));
        given().get("/v1/audit/consistency").then().statusCode(400).body("detail", equalTo("first is missing"));
        given().queryParam("first", 2)
                .queryParam("second", 1)
                .get("/v1/audit/consistency")
                .then()
                .statusCode(400)
                .body("detail", containsString("a log is not continued backwards"));
        given().queryParam("to", 999_999_999).get("/v1/audit/export").then().statusCode(400);
        given().queryParam("from", 999_999_999).get("/v1/audit/export").then().statusCode(400);
    }

    @Test
    void refusesCheckpointsThatAreNotOfThisLog() {
        String latest = given().get("/v1/audit/checkpoints/latest").asString();
        SignedNote note = SignedNote.read(latest);
        String origin = Checkpoint.read(note).origin();
        SigningKey stranger = SigningKey.generate(origin, new SecureRandom());
        String otherLog = new Checkpoint("example.com/other", 1, Digest.ofText("x"))
                .sign(SigningKey.generate("example.com/other", new SecureRandom()))
                .note();
        refused("no note", "Checkpoint 1 cannot be read");
        refused(note.text(), "Checkpoint 1 cannot be read");
        refused(otherLog, "Checkpoint 1 is of the log \"example.com/other\", this one is \"" + origin + "\"");
        refused(Checkpoint.read(note).sign(stranger).note(), "Checkpoint 1 is not to be trusted");
        refused(latest + "\n" + otherLog, "Checkpoint 2 is of the log");
    }

    private static void refused(String body, String detail) {
        given().contentType("text/plain; charset=utf-8")
                .body(body)
                .post("/v1/audit/verify")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://promoment.io/problems/invalid-checkpoint"))
                .body("detail", containsString(detail));
    }

    /** Other tests write rows beside the pipeline, which are found; this one's decision is not among them. */
    @Test
    void verifiesWithProgressAndAVerdict() {
        String latest = given().get("/v1/audit/checkpoints/latest").asString();
        String[] lines = given().contentType("text/plain; charset=utf-8")
                .body(latest)
                .post("/v1/audit/verify")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString()
                .split("\n");
        JsonPath verdict = JsonPath.from(lines[lines.length - 1]);
        assertThat(verdict.getInt("verdict.kept")).isEqualTo(1);
        assertThat(verdict.getInt("verdict.decisions")).isPositive();
        assertThat(lines).anyMatch(line -> line.contains("\"progress\"")).noneMatch(line -> line.contains(activity));
    }

    @Test
    void saysHowSealingGoes() {
        given().get("/q/health/well").then().body("checks.name", hasItem("sealing"));
    }
}
