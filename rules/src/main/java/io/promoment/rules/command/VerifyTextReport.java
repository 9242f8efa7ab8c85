package io.promoment.rules.command;

import io.promoment.core.audit.Finding;
import io.promoment.core.audit.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** For people: the findings in the order of the log, what to do about each, and one sentence of verdict. */
final class VerifyTextReport implements VerifyReport {
    private static final Comparator<Finding> IN_THE_LOG =
            Comparator.comparing(Finding::index, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final PrintWriter out;
    private final Colours colours;
    private final List<Finding> findings = new ArrayList<>();

    VerifyTextReport(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void accept(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void print(Verdict verdict) {
        findings.sort(IN_THE_LOG);
        findings.forEach(this::print);
        if (verdict.findings() > findings.size()) {
            out.println(colours.faint("… and " + (verdict.findings() - findings.size()) + " more findings"));
            out.println();
        }
        verdict.remarks().forEach(remark -> out.println(colours.warning("remark:") + " " + colours.plain(remark)));
        String sentence = verdict.sentence();
        out.println(verdict.untouched() ? colours.fine(sentence) : colours.error(sentence));
        out.flush();
    }

    private void print(Finding finding) {
        out.println(colours.error(finding.kind().wireName() + ":") + " " + colours.plain(finding.sentence()));
        out.println(colours.faint("  what to do: " + finding.advice()));
        out.println();
    }
}
