package io.promoment.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.rules.compile.CompiledPromotion;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of every promotion that ships, and that none of their rules goes untested. */
class ShippedPromotionsTest {
    private static final String FOLDER = Shipped.FOLDER;
    private static final SortedMap<String, ScenarioReport> REPORTS = new TreeMap<>();

    @BeforeAll
    static void playsTheScenarios() throws InvalidScenarioException {
        SortedMap<String, CompiledPromotion> promotions = Shipped.promotions();
        for (String name : Shipped.stems(FOLDER, Shipped.SCENARIOS)) {
            String file = name + Shipped.SCENARIOS;
            ScenarioFile scenarios = ScenarioFile.parse(file, Shipped.text(FOLDER + "/" + file));
            CompiledPromotion promotion = promotions.get(name);
            if (promotion != null) { // the pairs have a test of their own
                REPORTS.put(name, ScenarioRunner.run(promotion, scenarios, Shipped.SETTINGS));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> decidesAsItsScenariosSay() {
        return REPORTS.values().stream().flatMap(report -> report.results().stream()
                .map(result -> DynamicTest.dynamicTest(
                        report.promotion() + ": " + result.scenario(),
                        () -> assertThat(result.passed()).as(result.toString()).isTrue())));
    }

    /** Whoever copies a promotion plays its scenarios in a zone of his own first. */
    @TestFactory
    Stream<DynamicTest> decidesAsItsScenariosSayInAnyZone() {
        return Stream.of("UTC", "Pacific/Auckland").flatMap(zone -> Shipped.promotions().values().stream()
                .map(promotion -> DynamicTest.dynamicTest(zone + ": " + promotion.name(), () -> {
                    String file = promotion.name() + Shipped.SCENARIOS;
                    ScenarioReport report = ScenarioRunner.run(
                            promotion,
                            ScenarioFile.parse(file, Shipped.text(FOLDER + "/" + file)),
                            Shipped.SETTINGS.in(ZoneId.of(zone)));
                    assertThat(report.results()).allMatch(ScenarioResult::passed);
                })));
    }

    @TestFactory
    Stream<DynamicTest> hasAScenarioInWhichEachRuleFires() {
        return REPORTS.values().stream()
                .map(report -> DynamicTest.dynamicTest(report.promotion(), () -> assertThat(report.neverFired())
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> hasAScenarioInWhichEachRuleHoldsBack() {
        return REPORTS.values().stream()
                .map(report -> DynamicTest.dynamicTest(report.promotion(), () -> assertThat(report.alwaysFired())
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> hasAScenarioInWhichEachConstraintHoldsAndOneInWhichItFails() {
        return REPORTS.values().stream()
                .map(report -> DynamicTest.dynamicTest(report.promotion(), () -> assertThat(report.unexercised())
                        .isEmpty()));
    }

    @Test
    void hasScenariosForEachPromotionAndAPromotionForEachScenarios() {
        assertThat(Shipped.stems(FOLDER, Shipped.PROMOTION))
                .isNotEmpty()
                .isEqualTo(Shipped.stems(FOLDER, Shipped.SCENARIOS));
    }

    @Test
    void shipsNothingElseInTheFolder() {
        assertThat(Shipped.files(FOLDER))
                .allMatch(file -> file.endsWith(Shipped.PROMOTION) || file.endsWith(Shipped.SCENARIOS));
    }
}
