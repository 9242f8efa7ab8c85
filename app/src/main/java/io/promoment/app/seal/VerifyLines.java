package io.promoment.app.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.AuditVerifyLine;
import io.promoment.app.seal.LogVerification.Outcome;
import io.promoment.core.audit.Finding;
import io.promoment.core.audit.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;

/** A verification as it is answered: a line at a time, as soon as there is something to say. */
final class VerifyLines {
    private final ObjectMapper json;
    private final OutputStream out;
    private long findings;
    private long entries;

    VerifyLines(ObjectMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    void write(LogVerification verification) throws IOException {
        try {
            Outcome outcome = verification.run(this::finding, this::progress);
            line(new AuditVerifyLine(null, null, verdict(outcome)));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (SQLException | IOException | RuntimeException e) {
            IOException broken = new IOException("The verification did not come to its end", e);
            sayThatItDidNotFinish(broken);
            throw broken;
        }
    }

    /** Otherwise what was told so far would look like all there is. */
    private void sayThatItDidNotFinish(IOException broken) {
        String sentence =
                "Not finished: after %d entries the log could not be read on, and nothing is known of the rest. The service's log says why."
                        .formatted(entries);
        try {
            line(new AuditVerifyLine(
                    null,
                    null,
                    new AuditVerifyLine.Verdict(
                            false, findings, entries, 0, 0, 0, 0, null, "", 0, List.of(), sentence)));
        } catch (IOException gone) {
            broken.addSuppressed(gone);
        }
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

    private static AuditVerifyLine.Verdict verdict(Outcome outcome) {
        Verdict verdict = outcome.verdict();
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
                verdict.remarks(),
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
        byte[] text = json.writeValueAsBytes(line);
        out.write(text);
        out.write('\n');
        out.flush();
    }
}
