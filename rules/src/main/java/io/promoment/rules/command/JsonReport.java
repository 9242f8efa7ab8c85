package io.promoment.rules.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/**
 * The report for programs: one object. Keys are only ever added; places are counted from 1.
 *
 * <pre>{@code
 * {"promotions": [{"promotion": "gold-welcome", "file": "gold-welcome.drl", "valid": true,
 *    "scenarios": [{"scenario": "…", "file": "…", "line": 1, "passed": false, "fired": ["…"],
 *      "differences": [{"what": "action 1", "expected": "…", "actual": "…"}],
 *      "said": [{"step": 1, "activity": "customer.order.paid", "rule": "…", "verdict": "fired | held_back | failed",
 *        "actions": ["…"], "because": {"line": 7, "column": 9, "text": "…", "expected": "…", "actual": "…"}}]}],
 *    "never_fired": ["…"], "always_fired": ["…"],
 *    "unexercised": [{"rule": "…", "line": 7, "column": 9, "text": "…",
 *      "missing": "never_held | never_failed | never_asked"}]}],
 *  "problems": [{"severity": "error | warning", "file": "…", "line": 7, "column": 19, "rule": "…", "text": "…",
 *    "message": "…", "instead": "…"}],
 *  "unreadable": ["…"],
 *  "summary": {"promotions": 1, "errors": 0, "warnings": 0, "scenarios": 3, "failed": 1, "unexercised": 0}}
 * }</pre>
 *
 * <p>What scenarios add is there when they were played. {@code differences} and {@code said} are empty where one passed.
 */
final class JsonReport {
    private JsonReport() {}

    static void print(
            PrintWriter out, boolean tested, List<Examined> examined, Summary summary, List<String> unreadable) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode promotions = tree.putArray("promotions");
        ArrayNode problems = tree.putArray("problems");
        for (Examined one : examined) {
            ObjectNode promotion = promotions.addObject();
            promotion.put("promotion", one.checkup().file().promotion());
            promotion.put("file", one.checkup().file().drl().toString());
            promotion.put("valid", one.checkup().compiled() != null);
            if (one.report() != null) {
                ScenarioTree.add(promotion, one.report());
            }
            one.checkup().findings().forEach(finding -> FindingTree.add(problems, finding));
        }
        unreadable.forEach(tree.putArray("unreadable")::add);
        ObjectNode counted = tree.putObject("summary");
        counted.put("promotions", summary.promotions());
        counted.put("errors", summary.errors());
        counted.put("warnings", summary.warnings());
        if (tested) {
            counted.put("scenarios", summary.scenarios());
            counted.put("failed", summary.failed());
            counted.put("unexercised", summary.unexercised());
        }
        out.println(tree.toPrettyString());
    }
}
