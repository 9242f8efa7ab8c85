package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.scenario.InvalidScenarioException;
import io.promoment.rules.scenario.ScenarioFile;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked promotions: they do what their scenarios say, and the page that explains them shows them as they are. */
class GuideWorkedPromotionsTest {
    private static final Path FOLDER = GuidePage.DOCS.resolve("promotions");
    private static final GuidePage PAGE = GuidePage.read(GuidePage.DOCS.resolve("worked-promotions.md"));
    private static final String SCENARIOS = ".scenarios.yaml";

    @TestFactory
    Stream<DynamicTest> decideAsTheirScenariosSay() {
        return names(".drl").stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    ScenarioReport report = ScenarioRunner.run(
                            GuideExamplesTest.compiled(source(name)), scenarios(name), GuideExamplesTest.SETTINGS);
                    assertThat(report.passed()).as(report.results().toString()).isTrue();
                    assertThat(report.neverFired())
                            .as("rules that no scenario fires")
                            .isEmpty();
                    assertThat(report.alwaysFired())
                            .as("rules that no scenario holds back")
                            .isEmpty();
                    assertThat(report.unexercised())
                            .as("constraints that no scenario exercises")
                            .isEmpty();
                    assertThat(Guard.check(source(name)).warnings()).isEmpty();
                }));
    }

    @Test
    void areTenWithScenariosForEach() {
        assertThat(names(".drl")).hasSize(10).isEqualTo(names(SCENARIOS));
        assertThat(PAGE.sections()).containsExactlyInAnyOrderElementsOf(names(".drl"));
    }

    @Test
    void areShownAsTheyAre() {
        PAGE.generated(GuideWorkedPromotionsTest::shown).isUpToDate();
    }

    /** The promotion, and what its scenarios are called. */
    private static String shown(String name) {
        String link = "[Its scenarios](promotions/" + name + SCENARIOS + "):\n\n";
        try {
            return "```drl\n" + read(name + ".drl") + "```\n\n" + link
                    + scenarios(name).scenarioNames().stream()
                            .map(scenario -> "- " + scenario)
                            .collect(Collectors.joining("\n"));
        } catch (InvalidScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private static PromotionSource source(String name) {
        return new PromotionSource(name, name + ".drl", read(name + ".drl"));
    }

    private static ScenarioFile scenarios(String name) throws InvalidScenarioException {
        return ScenarioFile.parse(name + SCENARIOS, read(name + SCENARIOS));
    }

    private static List<String> names(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
