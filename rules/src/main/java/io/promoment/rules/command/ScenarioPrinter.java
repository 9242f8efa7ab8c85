package io.promoment.rules.command;

import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioResult;
import java.io.PrintWriter;

/** Prints what became of the scenarios of a promotion. */
final class ScenarioPrinter {
    private final PrintWriter out;
    private final Colours colours;

    ScenarioPrinter(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(PromotionFile file, ScenarioReport report) {
        long passed = report.results().stream().filter(ScenarioResult::passed).count();
        String counted = file.drl() + ": " + passed + " of " + report.results().size() + " scenarios passed";
        out.println(report.passed() ? colours.fine(counted) : colours.error(counted));
        report.results().stream().filter(result -> !result.passed()).forEach(result -> out.println("  " + result));
        report.unexercised().forEach(missing -> out.println("  " + missing));
        out.println();
    }
}
