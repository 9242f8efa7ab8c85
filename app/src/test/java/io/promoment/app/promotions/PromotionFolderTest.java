package io.promoment.app.promotions;

import static io.promoment.app.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.language.PromotionSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits the folder of the running service. */
@QuarkusTest
class PromotionFolderTest {
    private static final Duration LIVE = Duration.ofSeconds(2);

    @Inject
    Rulesets rulesets;

    @Inject
    PromotionDoor door;

    @Inject
    PromotionSettings settings;

    @Inject
    DataSource database;

    @Inject
    ProgrammeSettings programme;

    @Inject
    HistorySettings history;

    @Inject
    LatenessSettings lateness;

    private String name;
    private Path file;

    @BeforeEach
    void nameAPromotion() {
        name = "edited-" + Long.toString(System.nanoTime(), 36);
        file = settings.directory().orElseThrow().resolve(name + ".drl");
    }

    @AfterEach
    void deleteIt() throws IOException {
        Files.deleteIfExists(file);
        await(
                "the folder to be looked at",
                () -> version().isEmpty() && !door.state().files().containsKey(name));
    }

    @Test
    void putsANewFileInForceWithinTwoSeconds() throws IOException {
        long before = rulesets.live().number();
        Instant written = Instant.now();
        Files.writeString(file, drl("first"));

        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
        assertThat(Duration.between(written, Instant.now())).isLessThan(LIVE.multipliedBy(5)); // of a busy machine
        assertThat(rulesets.live().number()).isGreaterThan(before);
    }

    /** Red when a text is stored without looking whether it is a version already. */
    @Test
    void makesNoVersionOfAFileThatWasOnlyTouched() throws IOException {
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
        long number = rulesets.live().number();

        Files.writeString(file, drl("first"));
        Path other = file.resolveSibling(name + "-other.drl");
        Files.writeString(
                other,
                drl("other")
                        .replace(packageName(name), packageName(name + "-other"))
                        .replace(ruleName(name), ruleName(name + "-other")));
        await(
                "the folder to be looked at",
                () -> rulesets.live().number() > number); // so the folder was looked at since
        assertThat(version()).contains(1);
        Files.delete(other);
        await("the folder to be looked at", () -> !door.state().files().containsKey(name + "-other"));
    }

    @Test
    void makesTheNextVersionOfAnEditedFileAndReturnsToAnEarlierOne() throws IOException {
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
        Files.writeString(file, drl("second"));
        await("the folder to be looked at", () -> version().equals(Optional.of(2)));
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
    }

    @Test
    void takesAFileThatAnEditorReplacedByRenaming() throws IOException {
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
        Path saved = file.resolveSibling("." + name + ".swp");
        Files.writeString(saved, drl("second"));
        Files.move(saved, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        await("the folder to be looked at", () -> version().equals(Optional.of(2)));
    }

    @Test
    void pausesThePromotionOfADeletedFileAndResumesIt() throws IOException {
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
        Files.delete(file);
        await("the folder to be looked at", () -> version().isEmpty());
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
    }

    /** Red when a broken file counts as gone. */
    @Test
    void keepsTheLastGoodVersionOfABrokenFileInForceAndSaysWhatIsWrong() throws IOException {
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        Files.writeString(file, drl("second").replace("addPoints", "addPints"));
        await("the folder to be looked at", () -> !problemsOf(name).isEmpty());
        assertThat(version()).contains(1);
        assertThat(door.state().files().get(name).problems().get(0))
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(7))
                .satisfies(problem -> assertThat(problem.file()).isEqualTo(name + ".drl"));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        Files.writeString(file, drl("third"));
        await("the folder to be looked at", () -> version().equals(Optional.of(2)));
        assertThat(problemsOf(name)).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void refusesARuleThatLooksFurtherBackThanADecisionReads() throws IOException {
        Files.writeString(
                file, drl("first").replace("\"edited\" )", "\"edited\", history.within(\"400 days\").count > 1 )"));
        await("the folder to be looked at", () -> problemsOf(name).contains("promoment.history.maximum-span"));
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoText() throws IOException {
        Files.write(file, new byte[] {'r', 'u', 'l', 'e', (byte) 0xFF});
        await("the folder to be looked at", () -> problemsOf(name).contains("the file is not UTF-8"));
        Files.write(file, "\uFEFFpackage".getBytes(StandardCharsets.UTF_8));
        await("the folder to be looked at", () -> problemsOf(name).contains("expected a name"));
        Files.write(file, new byte[1_100_000]);
        await("the folder to be looked at", () -> problemsOf(name).contains("larger than 1 MB"));
        Files.delete(file);
        Files.createDirectory(file);
        await("the folder to be looked at", () -> problemsOf(name).contains("this is not a file"));
    }

    /** Red when the promotion is blamed for its scenarios. */
    @Test
    void blamesTheFileOfTheScenariosForWhatIsWrongInIt() throws IOException {
        Path scenarios = file.resolveSibling(name + ".scenarios.yaml");
        try {
            Files.write(scenarios, new byte[] {'-', (byte) 0xFF});
            Files.writeString(file, drl("first"));
            await("the folder to be looked at", () -> problemsOf(name).contains("the file is not UTF-8"));
            assertThat(door.state().files().get(name).path()).endsWith(".scenarios.yaml");
            assertThat(door.state().files().get(name).problems().get(0).file()).isEqualTo(name + ".scenarios.yaml");
        } finally {
            Files.delete(scenarios);
        }
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
    }

    /** Red when a last good version is spoken of that never was. */
    @Test
    void speaksOfTheLastGoodVersionOnlyWhereThereIsOne() throws IOException {
        try (LogLines log = new LogLines(PromotionFolder.class)) {
            Files.writeString(file, "nothing");
            await("the folder to be looked at", () -> log.lines().stream().anyMatch(line -> line.contains(name)));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains(name))
                    .allMatch(line -> line.startsWith("Not published; nothing of it is in force: "));
        }
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));
        try (LogLines log = new LogLines(PromotionFolder.class)) {
            Files.writeString(file, "nothing");
            await("the folder to be looked at", () -> log.lines().stream().anyMatch(line -> line.contains(name)));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains(name))
                    .allMatch(line -> line.startsWith("Not published, the last good version stays in force: "));
        }
    }

    /** Red when an unchanged file is published again: two instances with other folders took turns for ever. */
    @Test
    void followsAnotherInstanceAndDoesNotUndoWhatItPublished() throws Exception {
        Rulesets another = new Rulesets(database, programme, history, lateness, Doors.SHUT);
        Files.writeString(file, drl("first"));
        await("the folder to be looked at", () -> version().equals(Optional.of(1)));

        another.publish(offer(another, drl("second")));
        await("the folder to be looked at", () -> version().equals(Optional.of(2)));
        long number = rulesets.live().number();
        Path other = file.resolveSibling(name + "-other.drl");
        Files.writeString(
                other,
                drl("other")
                        .replace(packageName(name), packageName(name + "-other"))
                        .replace(ruleName(name), ruleName(name + "-other")));
        await(
                "the folder to be looked at",
                () -> rulesets.live().number() > number); // so the folder was looked at since
        assertThat(version()).contains(2);
        Files.delete(other);
        await("the folder to be looked at", () -> !door.state().files().containsKey(name + "-other"));
    }

    private Offer offer(Rulesets publisher, String drl) {
        PromotionSource source = new PromotionSource(name, name + ".drl", drl);
        CompiledPromotion promotion = publisher.check(source).compiled();
        return new Offer("folder", List.of(new Offer.Text(promotion, "elsewhere", null)), new TreeSet<>());
    }

    /** Red when a folder that cannot be read counts as an empty one. */
    @Test
    void keepsWhatIsInForceWhenTheFolderVanishes() throws Exception {
        Path directory = settings.directory().orElseThrow();
        AtomicBoolean vanished = new AtomicBoolean();
        PromotionFolder folder = new PromotionFolder(
                "folder", () -> PromotionFiles.in(vanished.get() ? Path.of("vanished") : directory), rulesets);
        folder.begin();
        long number = rulesets.live().number();

        vanished.set(true);
        folder.look();
        folder.look();
        assertThat(folder.state().failure()).contains("cannot be read").contains("vanished");
        assertThat(rulesets.live().number()).isEqualTo(number);

        vanished.set(false);
        folder.look();
        assertThat(folder.state().failure()).isNull();
    }

    private String problemsOf(String promotion) {
        PromotionFolder.State.File found = door.state().files().get(promotion);
        return found == null || found.problems().isEmpty()
                ? ""
                : found.problems().toString();
    }

    private Optional<Integer> version() {
        return rulesets.live().ruleset().promotions().stream()
                .filter(promotion -> promotion.promotion().name().equals(name))
                .map(promotion -> promotion.version())
                .findFirst();
    }

    private HealthCheckResponse health() {
        return new PromotionsCheck(door).call();
    }

    private String drl(String reason) {
        return """
                %s

                rule "%s"
                when
                    CustomEventTracked( event.type == "edited" )
                then
                    actions.addPoints("Test", 1, "%s");
                end
                """
                .formatted(packageName(name), ruleName(name), reason);
    }

    private static String packageName(String name) {
        return "package promotions." + name.replace('-', '_');
    }

    private static String ruleName(String name) {
        return name.replace('-', ' ') + ": a point";
    }
}
