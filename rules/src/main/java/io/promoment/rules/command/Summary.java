package io.promoment.rules.command;

import io.promoment.rules.scenario.ScenarioReport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything in numbers.
 *
 * @param unexercised rules and constraints that no scenario exercises
 * @param unreadable files that were named and could not be read
 */
record Summary(
        int promotions, long errors, long warnings, long scenarios, long failed, long unexercised, int unreadable) {

    static Summary of(List<Examined> examined, int unreadable) {
        return new Summary(
                examined.size(),
                findings(examined).filter(Finding::isError).count(),
                findings(examined).filter(finding -> !finding.isError()).count(),
                reports(examined).mapToLong(report -> report.results().size()).sum(),
                reports(examined)
                        .flatMap(report -> report.results().stream())
                        .filter(result -> !result.passed())
                        .count(),
                reports(examined)
                        .mapToLong(report -> report.unexercised().size())
                        .sum(),
                unreadable);
    }

    /** 0, 1 or 2, as the commands document them. */
    int exitCode(boolean strict) {
        if (unreadable > 0) {
            return 2;
        }
        boolean red = errors > 0 || failed > 0 || (strict && (warnings > 0 || unexercised > 0));
        return red ? 1 : 0;
    }

    private static Stream<Finding> findings(List<Examined> examined) {
        return examined.stream().flatMap(one -> one.checkup().findings().stream());
    }

    private static Stream<ScenarioReport> reports(List<Examined> examined) {
        return examined.stream().map(Examined::report).filter(Objects::nonNull);
    }
}
