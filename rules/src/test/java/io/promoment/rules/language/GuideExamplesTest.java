package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.scenario.InvalidScenarioException;
import io.promoment.rules.scenario.ScenarioFile;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What stands as an example in the documentation passes guard and compiler, or is refused; its scenarios pass. */
class GuideExamplesTest {
    static final RulesetSettings SETTINGS = new RulesetSettings(
            ZoneId.of("Europe/Warsaw"), 100, 1_000, Duration.ofDays(1_000), Duration.ofDays(3), Duration.ofHours(24));

    private static final List<Path> PAGES =
            List.of(GuidePage.DOCS.resolve("language.md"), GuidePage.DOCS.resolve(Path.of("..", "README.md")));

    @TestFactory
    Stream<DynamicTest> areAcceptedOrRefused() {
        return PAGES.stream().flatMap(page -> GuidePage.read(page).blocks().stream()
                .filter(block -> block.info().startsWith("drl"))
                .map(block -> DynamicTest.dynamicTest(page.getFileName() + ":" + block.line(), () -> check(block))));
    }

    @Test
    void areCompiled() {
        List<PromotionSource> examples = PAGES.stream()
                .flatMap(page -> GuidePage.read(page).blocks().stream())
                .filter(block -> block.info().equals("drl"))
                .flatMap(block -> GuideExample.of(block).stream())
                .toList();
        compiled(GuideExample.joined(examples));
        examples.stream().filter(example -> !example.name().equals("example")).forEach(GuideExamplesTest::compiled);
    }

    @TestFactory
    Stream<DynamicTest> decideAsTheirScenariosSay() {
        return PAGES.stream().flatMap(page -> GuidePage.read(page).blocks().stream()
                .filter(block -> block.info().equals("yaml") && block.text().startsWith("- ")) // a list, no workflow
                .map(block -> DynamicTest.dynamicTest(
                        page.getFileName() + ":" + block.line(), () -> play(GuidePage.read(page), block))));
    }

    private static void check(GuidePage.Block block) {
        assertThat(block.info()).isIn("drl", "drl warned", "drl refused");
        for (PromotionSource example : GuideExample.of(block)) {
            Checked checked = Guard.check(example);
            assertThat(checked instanceof Checked.Refused)
                    .as("is refused: %s\n%s", checked, example.drl())
                    .isEqualTo(block.info().equals("drl refused"));
            if (block.info().equals("drl")) {
                assertThat(checked.warnings()).as(example.drl()).isEmpty();
            }
        }
    }

    static CompiledPromotion compiled(PromotionSource source) {
        return new PromotionCompiler().compile(source).compiled();
    }

    /** The promotion is the last whole one before the scenarios. */
    private static void play(GuidePage page, GuidePage.Block block) throws InvalidScenarioException {
        List<GuidePage.Block> before = page.blocks().stream()
                .filter(drl -> drl.line() < block.line() && drl.info().equals("drl"))
                .filter(drl -> drl.text().startsWith("package "))
                .toList();
        PromotionSource promotion =
                GuideExample.of(before.get(before.size() - 1)).get(0);
        ScenarioReport report = ScenarioRunner.run(
                compiled(promotion),
                ScenarioFile.parse(page.file().getFileName() + ":" + block.line(), block.text()),
                SETTINGS);
        assertThat(report.passed()).as(report.results().toString()).isTrue();
    }
}
