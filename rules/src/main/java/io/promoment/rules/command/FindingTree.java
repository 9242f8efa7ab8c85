package io.promoment.rules.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.rules.language.Problem;

/** A finding as JSON. */
final class FindingTree {
    private FindingTree() {}

    static void add(ArrayNode list, Finding finding) {
        Problem problem = finding.problem();
        ObjectNode tree = list.addObject();
        tree.put("severity", finding.severity().word());
        tree.put("file", problem.file());
        tree.put("line", problem.line());
        tree.put("column", problem.column());
        tree.put("rule", problem.rule());
        tree.put("text", problem.text());
        tree.put("message", problem.message());
        tree.put("instead", problem.instead());
    }
}
