package io.promoment.app.seal;

import io.promoment.api.AuditVerifyLine;
import io.promoment.app.http.ClientGoneException;
import io.promoment.app.http.JsonLines;
import io.promoment.app.seal.LogVerification.Outcome;
import io.promoment.core.audit.Finding;
import io.promoment.core.audit.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** A verification as it is answered: a line at a time, as soon as there is something to say. */
final class VerifyLines {
    private static final Logger LOG = Logger.getLogger(VerifyLines.class);

    private final JsonLines lines;
    private final List<String> remarks;
    private long findings;
    private long entries;

    /** @param remarks what else the verdict should say */
    VerifyLines(JsonLines lines, List<String> remarks) {
        this.lines = lines;
        this.remarks = remarks;
    }

    void write(LogVerification verification) throws IOException {
        try {
            Outcome outcome = verification.run(this::finding, this::progress);
            line(new AuditVerifyLine(null, null, verdict(outcome)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (ClientGoneException gone) {
            throw gone;
        } catch (IOException | RuntimeException e) {
            LOG.error("A verification did not come to its end", e);
            line(new AuditVerifyLine(null, null, notFinished()));
        }
    }

    /** Otherwise what was told so far would look like all there is. */
    private AuditVerifyLine.Verdict notFinished() {
        String sentence =
                "Not finished: after %d entries the log could not be read on, and nothing is known of the rest. The service's log says why."
                        .formatted(entries);
        return new AuditVerifyLine.Verdict(false, findings, entries, 0, 0, 0, 0, null, "", 0, List.of(), sentence);
    }

    private void progress(String step, long looked, long of) throws IOException {
        entries = looked;
        line(new AuditVerifyLine(new AuditVerifyLine.Progress(step, looked, of), null, null));
    }

    private void finding(Finding finding) {
        findings++;
        try {
            line(new AuditVerifyLine(
                    null,
                    new AuditVerifyLine.Finding(
                            finding.kind().wireName(),
                            finding.index(),
                            finding.id(),
                            finding.sentence(),
                            finding.advice()),
                    null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditVerifyLine.Verdict verdict(Outcome outcome) {
        Verdict verdict = outcome.verdict();
        List<String> all = new ArrayList<>(verdict.remarks());
        all.addAll(remarks);
        return new AuditVerifyLine.Verdict(
                outcome.untouched(),
                verdict.findings() + outcome.more(),
                verdict.entries(),
                verdict.decisions(),
                verdict.changes(),
                verdict.rulesets(),
                verdict.notKept(),
                verdict.checkpoint() == null ? null : verdict.checkpoint().size(),
                verdict.key().text(),
                verdict.kept(),
                all,
                sentence(outcome));
    }

    private static String sentence(Outcome outcome) {
        String more = outcome.more() == 0
                ? ""
                : " Not untouched: %d findings beside the log, in the tables that it covers.".formatted(outcome.more());
        return outcome.verdict().untouched() && outcome.more() > 0
                ? more.strip()
                : outcome.verdict().sentence() + more;
    }

    private void line(AuditVerifyLine line) throws IOException {
        lines.write(line);
        lines.flush();
    }
}
