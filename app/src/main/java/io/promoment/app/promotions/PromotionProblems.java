package io.promoment.app.promotions;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioResult;
import java.util.List;
import java.util.stream.Collectors;

/** Why something was not done to a promotion, as it is answered. */
final class PromotionProblems {
    private PromotionProblems() {}

    static List<Fault> faults(List<io.promoment.rules.language.Problem> problems) {
        return problems.stream()
                .map(problem -> Fault.inRule(
                        problem.file(),
                        problem.line(),
                        problem.column(),
                        problem.rule(),
                        problem.message(),
                        problem.instead()))
                .toList();
    }

    /** @param problems at least one */
    static ProblemException invalid(List<io.promoment.rules.language.Problem> problems) {
        String more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
        return new ProblemException(
                Problem.of(ProblemType.INVALID_PROMOTION, problems.get(0) + more, faults(problems)));
    }

    static ProblemException red(ScenarioReport report) {
        List<ScenarioResult> failed =
                report.results().stream().filter(result -> !result.passed()).toList();
        String detail = "%d of %d scenarios fail: %s. Correct them or the promotion, or publish it with \"force\": true"
                .formatted(
                        failed.size(),
                        report.results().size(),
                        failed.stream().map(ScenarioResult::scenario).collect(Collectors.joining(", ")));
        List<Fault> faults = failed.stream()
                .flatMap(result -> result.differences().stream()
                        .map(difference -> Fault.inText(
                                result.file(), result.line(), 1, result.scenario() + ": " + difference, null)))
                .toList();
        return new ProblemException(
                Problem.of(ProblemType.RED_SCENARIOS, detail, faults).with(ScenarioAnswers.of(report)));
    }

    static ProblemException refused(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail));
    }

    static ProblemException unknown(String name) {
        return ProblemException.notFound("promotion", "name", name);
    }

    static ProblemException noVersion(String name, String parameter, long version) {
        String detail = "The promotion %s has no version %d".formatted(name, version);
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                detail,
                List.of(Fault.inParameter(
                        parameter, detail, "send one that /v1/promotions/%s/versions shows".formatted(name)))));
    }

    static ProblemException noDraft(String name) {
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                "The promotion %s has no draft".formatted(name),
                List.of(Fault.inParameter(
                        "name", "has no draft", "save one with PUT /v1/promotions/%s/draft".formatted(name)))));
    }
}
