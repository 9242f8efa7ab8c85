package io.promoment.rules.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.rules.scenario.Difference;
import io.promoment.rules.scenario.Said;
import io.promoment.rules.scenario.ScenarioReport;
import io.promoment.rules.scenario.ScenarioResult;
import io.promoment.rules.scenario.Unexercised;
import java.util.Locale;

/** What became of the scenarios of a promotion, as JSON. */
final class ScenarioTree {
    private ScenarioTree() {}

    static void add(ObjectNode promotion, ScenarioReport report) {
        ArrayNode scenarios = promotion.putArray("scenarios");
        report.results().forEach(result -> add(scenarios.addObject(), result));
        report.neverFired().forEach(promotion.putArray("never_fired")::add);
        report.alwaysFired().forEach(promotion.putArray("always_fired")::add);
        ArrayNode unexercised = promotion.putArray("unexercised");
        report.unexercised().forEach(missing -> add(unexercised.addObject(), missing));
    }

    private static void add(ObjectNode tree, ScenarioResult result) {
        tree.put("scenario", result.scenario());
        tree.put("file", result.file());
        tree.put("line", result.line());
        tree.put("passed", result.passed());
        result.fired().forEach(tree.putArray("fired")::add);
        ArrayNode differences = tree.putArray("differences");
        result.differences().forEach(difference -> add(differences.addObject(), difference));
        ArrayNode said = tree.putArray("said");
        result.said().forEach(one -> add(said.addObject(), one));
    }

    private static void add(ObjectNode tree, Difference difference) {
        tree.put("what", difference.what());
        tree.put("expected", difference.expected());
        tree.put("actual", difference.actual());
    }

    private static void add(ObjectNode tree, Said said) {
        tree.put("step", said.step());
        tree.put("activity", said.activity());
        tree.put("rule", said.rule());
        tree.put("verdict", word(said.verdict()));
        said.actions().forEach(tree.putArray("actions")::add);
        Said.Hindrance hindrance = said.hindrance();
        if (hindrance != null) {
            ObjectNode because = tree.putObject("because");
            because.put("line", hindrance.line());
            because.put("column", hindrance.column());
            because.put("text", hindrance.text());
            because.put("expected", hindrance.expected());
            because.put("actual", hindrance.actual());
        }
    }

    private static void add(ObjectNode tree, Unexercised missing) {
        tree.put("rule", missing.rule());
        tree.put("line", missing.line());
        tree.put("column", missing.column());
        tree.put("text", missing.text());
        tree.put("missing", word(missing.missing()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
