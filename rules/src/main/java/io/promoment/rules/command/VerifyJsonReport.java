package io.promoment.rules.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.Finding;
import io.promoment.core.audit.Verdict;
import java.io.PrintWriter;

/**
 * For programs: one object. Keys are only ever added; entries are counted from 0.
 *
 * <pre>{@code
 * {"untouched": false, "sentence": "…",
 *  "findings": [{"kind": "edited | deleted | inserted | reordered | cut | forged_checkpoint | other_log | differs",
 *    "index": 6, "id": "dec_…", "sentence": "…", "advice": "…"}],
 *  "more_findings": 0, "entries": 15, "decisions": 12, "changes": 1, "rulesets": 1, "not_kept": 0,
 *  "checkpoint": {"origin": "…", "size": 15, "root": "…"}, "key": "…", "checkpoints_confirmed": 0, "remarks": ["…"]}
 * }</pre>
 *
 * <p>{@code checkpoint} is null when the entries lead to none; {@code index} and {@code id} where no entry is meant.
 */
final class VerifyJsonReport implements VerifyReport {
    private final PrintWriter out;
    private final ArrayNode findings = JsonNodeFactory.instance.arrayNode();

    VerifyJsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Finding finding) {
        findings.addObject()
                .put("kind", finding.kind().wireName())
                .put("index", finding.index())
                .put("id", finding.id())
                .put("sentence", finding.sentence())
                .put("advice", finding.advice());
    }

    @Override
    public void print(Verdict verdict) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("untouched", verdict.untouched()).put("sentence", verdict.sentence());
        tree.set("findings", findings);
        tree.put("more_findings", verdict.findings() - findings.size())
                .put("entries", verdict.entries())
                .put("decisions", verdict.decisions())
                .put("changes", verdict.changes())
                .put("rulesets", verdict.rulesets())
                .put("not_kept", verdict.notKept());
        Checkpoint checkpoint = verdict.checkpoint();
        if (checkpoint == null) {
            tree.putNull("checkpoint");
        } else {
            tree.putObject("checkpoint")
                    .put("origin", checkpoint.origin())
                    .put("size", checkpoint.size())
                    .put("root", checkpoint.root().base64());
        }
        tree.put("key", verdict.key().text()).put("checkpoints_confirmed", verdict.kept());
        verdict.remarks().forEach(tree.putArray("remarks")::add);
        out.println(tree.toPrettyString());
        out.flush();
    }
}
