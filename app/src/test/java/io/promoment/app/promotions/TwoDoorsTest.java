package io.promoment.app.promotions;

import static io.promoment.app.Await.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name belongs to the folder or to the API, never to both. */
@QuarkusTest
class TwoDoorsTest {
    private static final String READ_ONLY = "https://promoment.io/problems/promotion-read-only";

    private final Authoring author = new Authoring();

    @Inject
    Rulesets rulesets;

    @Inject
    PromotionDoor door;

    @Inject
    PromotionSettings settings;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = settings.directory().orElseThrow().resolve(author.name + ".drl");
    }

    @AfterEach
    void deleteIt() throws IOException {
        Files.deleteIfExists(file);
        await("the folder to be looked at", () -> !door.state().files().containsKey(author.name));
        author.post("/pause");
    }

    private Integer inForce() {
        return author.get("").extract().path("in_force");
    }

    /** As a service that starts does, over the same database. */
    private PromotionFolder restarted() throws IOException, SQLException {
        PromotionFolder folder = new PromotionFolder(
                "folder", () -> PromotionFiles.in(settings.directory().orElseThrow()), rulesets);
        folder.begin();
        return folder;
    }

    @Test
    void doesNotChangeWhatComesFromAFile() throws IOException {
        Files.writeString(file, author.drl(1));
        await("the folder to be looked at", () -> door.state().files().containsKey(author.name));

        author.get("").body("read_only", equalTo(true)).body("path", equalTo(file.toString()));
        author.put(author.drl(2), null)
                .statusCode(409)
                .body("type", equalTo(READ_ONLY))
                .body("detail", containsString("comes from " + file))
                .body("detail", containsString("delete that file"));
        for (String call : List.of("/publish", "/activate", "/pause", "/resume", "/rollback")) {
            author.post(call).statusCode(409).body("type", equalTo(READ_ONLY));
        }
        author.get("").body("in_force", equalTo(1)).body("draft", nullValue());
    }

    /** Red when the file of that name is put in force, silently. */
    @Test
    void doesNotPutAFileInForceThatIsNamedLikeAPromotionOfTheApi() throws Exception {
        author.live(1);
        Files.writeString(file, author.drl(2));
        await("the folder to be looked at", () -> door.state().files().containsKey(author.name));

        author.get("")
                .body("in_force", equalTo(1))
                .body("latest", equalTo(1))
                .body("read_only", equalTo(false))
                .body("problems[0].detail", containsString("is published through the API"))
                .body("problems[0].hint", containsString("give the file another name"));
        assertThat(new PromotionsCheck(door).call().getStatus()).isEqualTo(Status.DOWN);
        author.live(3);
        assertThat(restarted().state().files().get(author.name).problems()).hasSize(1);
        assertThat(inForce()).isEqualTo(2);

        author.post("/pause").statusCode(200);
        restarted();
        assertThat(inForce()).as("paused by an author").isNull();
    }

    /** Red when a version belongs for ever to the door that brought it in first: the start paused it again. */
    @Test
    void belongsToTheApiFromWhenTheFileIsGone() throws Exception {
        Files.writeString(file, author.drl(1));
        await("the folder to be looked at", () -> door.state().files().containsKey(author.name));
        Files.delete(file);
        await("the folder to be looked at", () -> !door.state().files().containsKey(author.name));
        author.get("")
                .body("in_force", nullValue())
                .body("paused", equalTo(true))
                .body("read_only", equalTo(false));

        author.put(author.drl(1), null).statusCode(200).body("based_on", equalTo(1));
        author.post("/publish", "{\"activate\": true}")
                .statusCode(200)
                .body("version", equalTo(1))
                .body("created", equalTo(false));
        restarted();
        assertThat(inForce()).isEqualTo(1);
        author.get("/changes")
                .body("items.change", equalTo(List.of("activated", "paused", "published")))
                .body("items.door", equalTo(List.of("api", "folder", "folder")))
                .body("items.by", equalTo(java.util.Arrays.asList("localhost", null, null)));
    }

    @Test
    void letsAFileHaveANameThatIsOnlyDrafted() throws IOException {
        author.put(author.drl(1), null).statusCode(200);
        Files.writeString(file, author.drl(2));
        await("the folder to be looked at", () -> door.state().files().containsKey(author.name));
        author.get("").body("in_force", equalTo(1)).body("read_only", equalTo(true));
        author.post("/publish").statusCode(409).body("type", equalTo(READ_ONLY));
        given().delete(author.path("/draft")).then().statusCode(200);
    }
}
