package io.promoment.rules.command;

import io.promoment.rules.scenario.Difference;
import io.promoment.rules.scenario.Said;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioResult;
import io.promoment.rules.scenario.Unexercised;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Prints what became of the scenarios of a promotion: those that passed in one line, of the others what differs and what
 * each rule said.
 */
final class ScenarioPrinter {
    private final PrintWriter out;
    private final Colours colours;

    ScenarioPrinter(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(PromotionFile file, ScenarioReport report) {
        report.results().stream().filter(result -> !result.passed()).forEach(this::print);
        for (Unexercised missing : report.unexercised()) {
            out.println(colours.strong(file.drl() + ":" + missing.line() + ":" + missing.column() + ":") + " "
                    + colours.warning("not exercised:") + " no scenario saw this " + seen(missing.missing()) + ": "
                    + colours.plain(missing.text()));
            out.println(colours.faint("  in rule: " + missing.rule()));
        }
        long passed = report.results().stream().filter(ScenarioResult::passed).count();
        String counted = file.drl() + ": " + passed + " of " + report.results().size() + " scenarios passed";
        out.println(report.passed() ? colours.fine(counted) : colours.error(counted));
        out.println();
    }

    private static String seen(Unexercised.Missing missing) {
        return switch (missing) {
            case NEVER_HELD -> "hold";
            case NEVER_FAILED -> "fail";
            case NEVER_ASKED -> "asked, as something before it always failed";
        };
    }

    private void print(ScenarioResult result) {
        out.println(colours.strong(result.file() + ":" + result.line() + ":") + " " + colours.error("failed:") + " "
                + colours.plain(result.scenario()));
        for (Difference difference : result.differences()) {
            line("  " + difference.what());
            if (difference.expected() != null || difference.actual() != null) {
                line("    expected  " + difference.expected());
                line("    actual    " + difference.actual());
            }
        }
        int step = 0;
        for (Said said : result.said()) {
            if (said.step() != step) {
                step = said.step();
                line("  what each rule said to step " + step + ", " + said.activity());
            }
            print(said);
        }
    }

    private void print(Said said) {
        String verdict = said.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        out.println("    " + (said.verdict() == Said.Verdict.FAILED ? colours.error(verdict) : colours.strong(verdict))
                + colours.plain(": " + said.rule()));
        said.actions().forEach(action -> line("      " + action));
        Said.Hindrance hindrance = said.hindrance();
        if (hindrance != null) {
            line("      line " + hindrance.line() + ": " + hindrance.text());
            line("        expected  " + hindrance.expected());
            line("        actual    " + hindrance.actual());
        }
    }

    private void line(String text) {
        out.println(colours.plain(text));
    }
}
