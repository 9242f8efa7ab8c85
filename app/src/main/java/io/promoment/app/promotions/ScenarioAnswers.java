package io.promoment.app.promotions;

import io.promoment.api.ScenarioAnswer;
import io.promoment.rules.scenario.Said;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of scenarios, as it is answered. */
final class ScenarioAnswers {
    private ScenarioAnswers() {}

    static ScenarioAnswer of(ScenarioReport report) {
        return new ScenarioAnswer(
                report.passed(),
                report.results().stream().map(ScenarioAnswers::scenario).toList(),
                report.neverFired(),
                report.alwaysFired(),
                report.unexercised().stream()
                        .map(one -> new ScenarioAnswer.Unexercised(
                                one.rule(), one.line(), one.column(), one.text(), word(one.missing())))
                        .toList());
    }

    private static ScenarioAnswer.Scenario scenario(ScenarioResult result) {
        return new ScenarioAnswer.Scenario(
                result.scenario(),
                result.line(),
                result.passed(),
                List.copyOf(result.fired()),
                result.differences().stream()
                        .map(difference -> new ScenarioAnswer.UnexpectedResult(
                                difference.what(), difference.expected(), difference.actual()))
                        .toList(),
                result.said().stream().map(ScenarioAnswers::said).toList());
    }

    private static ScenarioAnswer.Said said(Said said) {
        return new ScenarioAnswer.Said(
                said.step(),
                said.activity(),
                said.rule(),
                word(said.verdict()),
                hindrance(said.hindrance()),
                said.actions());
    }

    private static ScenarioAnswer.@Nullable Hindrance hindrance(Said.@Nullable Hindrance hindrance) {
        return hindrance == null
                ? null
                : new ScenarioAnswer.Hindrance(
                        hindrance.line(),
                        hindrance.column(),
                        hindrance.text(),
                        hindrance.expected(),
                        hindrance.actual());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
