package io.promoment.core.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.audit.DecisionRecord.ActionRow;
import io.promoment.core.audit.DecisionRecord.ActivityRow;
import io.promoment.core.audit.DecisionRecord.DecisionRow;
import io.promoment.core.audit.DecisionRecord.FiringRow;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The record of a decision in an export: {@code {"activity": {…}, "decision": {…}, "salt": "…", "firings": [{…}], "actions":
 * [{…}]}}, with the names of the columns. What is null is left out.
 */
final class DecisionFormat {
    private DecisionFormat() {}

    static void write(DecisionRecord record, ObjectNode tree) {
        activity(record.activity(), tree.putObject("activity"));
        decision(record.decision(), tree.putObject("decision"));
        tree.put("salt", Base64.getEncoder().encodeToString(record.salt().bytes()));
        ArrayNode firings = tree.putArray("firings");
        record.firings().forEach(row -> firing(row, firings.addObject()));
        ArrayNode actions = tree.putArray("actions");
        record.actions().forEach(row -> action(row, actions.addObject()));
    }

    static DecisionRecord read(Members record) {
        return new DecisionRecord(
                readActivity(record.object("activity")),
                readDecision(record.object("decision")),
                Salt.of(Base64Text.decode(record.text("salt"))),
                record.list("firings", DecisionFormat::readFiring),
                record.list("actions", DecisionFormat::readAction));
    }

    private static void activity(ActivityRow row, ObjectNode tree) {
        tree.put("id", row.id())
                .put("customer", row.customer())
                .put("position", row.position())
                .put("type", row.type())
                .put("occurred_at", Micros.text(row.occurredAt()))
                .put("received_at", Micros.text(row.receivedAt()));
        optional(tree, "source", row.source());
        optional(tree, "caused_by", row.causedBy());
        tree.put("depth", row.depth()).put("body", row.body());
    }

    private static ActivityRow readActivity(Members row) {
        ActivityRow activity = new ActivityRow(
                row.text("id"),
                row.text("customer"),
                row.number("position"),
                row.text("type"),
                row.time("occurred_at"),
                row.time("received_at"),
                row.optionalText("source"),
                row.optionalText("caused_by"),
                row.smallNumber("depth"),
                row.text("body"));
        row.end();
        return activity;
    }

    private static void decision(DecisionRow row, ObjectNode tree) {
        tree.put("customer", row.customer())
                .put("position", row.position())
                .put("ruleset", row.ruleset())
                .put("status", row.status())
                .put("firings", row.firings())
                .put("inputs", row.inputs())
                .put("outcome", row.outcome());
    }

    private static DecisionRow readDecision(Members row) {
        DecisionRow decision = new DecisionRow(
                row.text("customer"),
                row.number("position"),
                row.number("ruleset"),
                row.text("status"),
                row.smallNumber("firings"),
                row.text("inputs"),
                row.text("outcome"));
        row.end();
        return decision;
    }

    private static void firing(FiringRow row, ObjectNode tree) {
        tree.put("ordinal", row.ordinal())
                .put("promotion", row.promotion())
                .put("version", row.version())
                .put("rule", row.rule());
    }

    private static FiringRow readFiring(JsonNode node) {
        Members row = new Members(node, "a firing");
        FiringRow firing = new FiringRow(
                row.smallNumber("ordinal"), row.text("promotion"), row.smallNumber("version"), row.text("rule"));
        row.end();
        return firing;
    }

    private static void action(ActionRow row, ObjectNode tree) {
        tree.put("id", row.id())
                .put("firing", row.firing())
                .put("kind", row.kind())
                .put("promotion", row.promotion())
                .put("recipient", row.recipient())
                .put("occurred_at", Micros.text(row.occurredAt()))
                .put("parameters", row.parameters())
                .put("status", row.status());
        optional(tree, "reason", row.reason());
    }

    private static ActionRow readAction(JsonNode node) {
        Members row = new Members(node, "an action");
        ActionRow action = new ActionRow(
                row.text("id"),
                row.smallNumber("firing"),
                row.text("kind"),
                row.text("promotion"),
                row.text("recipient"),
                row.time("occurred_at"),
                row.text("parameters"),
                row.text("status"),
                row.optionalText("reason"));
        row.end();
        return action;
    }

    static void optional(ObjectNode tree, String name, @Nullable String text) {
        if (text != null) {
            tree.put(name, text);
        }
    }

    static ObjectNode object() {
        return CanonicalJson.NODES.objectNode();
    }
}
