package io.promoment.rules.command;

import java.io.PrintWriter;
import java.util.List;

/** The report for people: what is wrong in full, what is well in a line. */
final class TextReport {
    private final PrintWriter out;
    private final Colours colours;
    private final FindingPrinter findings;

    TextReport(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
        this.findings = new FindingPrinter(out, colours);
    }

    void print(boolean tested, List<Examined> examined, Summary summary) {
        for (Examined one : examined) {
            for (Finding finding : one.checkup().findings()) {
                findings.print(finding, one.checkup().texts());
                out.println();
            }
            if (one.report() != null) {
                new ScenarioPrinter(out, colours).print(one.checkup().file(), one.report());
            }
        }
        out.println(last(tested, summary));
    }

    private String last(boolean tested, Summary summary) {
        String counted = count(summary.promotions(), "promotion") + (tested ? " tested: " : " checked: ");
        if (tested) {
            counted += count(summary.scenarios(), "scenario") + ", " + summary.failed() + " failed, ";
        }
        counted += count(summary.errors(), "error") + ", " + count(summary.warnings(), "warning");
        if (summary.unexercised() > 0) {
            counted += ", " + summary.unexercised() + " not exercised";
        }
        return summary.exitCode(false) == 0 ? colours.fine(counted) : colours.error(counted);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
