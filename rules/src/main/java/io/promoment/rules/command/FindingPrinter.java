package io.promoment.rules.command;

import io.promoment.rules.language.Problem;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Prints findings the way compilers do, with the line they stand in:
 *
 * <pre>{@code
 * gold-welcome.drl:7:19: error: Tier has no nam
 *     TierUpgraded( to.nam == "Gold" )
 *                      ^~~
 *   instead: did you mean name?
 *   in rule: gold welcome: reward on reaching gold
 * }</pre>
 */
final class FindingPrinter {
    /** Longer lines are not quoted whole; they were not written for people. */
    private static final int WIDEST = 160;

    private final PrintWriter out;
    private final Colours colours;

    FindingPrinter(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(Finding finding, Map<String, String> texts) {
        Problem problem = finding.problem();
        String word = finding.severity().word() + ":";
        out.println(colours.strong(problem.file() + ":" + problem.line() + ":" + problem.column() + ":") + " "
                + (finding.isError() ? colours.error(word) : colours.warning(word)) + " "
                + colours.plain(problem.message()));
        quote(problem, texts.getOrDefault(problem.file(), ""));
        if (!problem.instead().isEmpty()) {
            out.println(colours.plain("  instead: " + problem.instead()));
        }
        if (problem.rule() != null) {
            out.println(colours.faint("  in rule: " + problem.rule()));
        }
    }

    private void quote(Problem problem, String text) {
        String line = text.lines().skip(problem.line() - 1L).findFirst().orElse("");
        int column = Math.min(problem.column() - 1, line.length());
        int from = column < WIDEST * 3 / 4 ? 0 : column - WIDEST / 2;
        String shown = line.substring(from, Math.min(line.length(), from + WIDEST));
        if (!shown.isBlank()) {
            out.println("  " + colours.plain(shown));
            out.println("  " + colours.plain(shown.substring(0, column - from)).replaceAll("[^\t]", " ")
                    + colours.fine(mark(problem, shown.length() - column + from)));
        }
    }

    private static String mark(Problem problem, int left) {
        String first = problem.text().lines().findFirst().orElse("");
        return "^" + "~".repeat(Math.max(0, Math.min(first.length(), left) - 1));
    }
}
