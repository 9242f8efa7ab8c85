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

/** A verification as it is answered: a line at a time, as soon as there is something to say. */
final class VerifyLines {
    private final ObjectMapper json;
    private final OutputStream out;

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
        } catch (SQLException e) {
            throw new IOException("The verification did not come to its end", e);
        }
    }

    private void progress(String step, long entries, long of) throws IOException {
        line(new AuditVerifyLine(new AuditVerifyLine.Progress(step, entries, of), null, null));
    }

    private void finding(Finding finding) {
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
