package io.promoment.core.decision;

import static io.promoment.core.decision.Members.array;
import static io.promoment.core.decision.Members.list;
import static io.promoment.core.decision.Members.member;
import static io.promoment.core.decision.Members.number;
import static io.promoment.core.decision.Members.optionalText;
import static io.promoment.core.decision.Members.text;
import static io.promoment.core.decision.Members.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;

/**
 * The canonical bytes of an outcome: what is stored, hashed into the audit log and compared by a replay. The names are
 * those of the HTTP API; every member is always there, null where it is absent.
 */
public final class OutcomeCodec {
    private OutcomeCodec() {}

    public static byte[] write(Outcome outcome) {
        return CanonicalJson.write(tree(outcome));
    }

    /** Reads what {@link #write} wrote; writing again gives the same bytes. */
    public static Outcome read(byte[] json) {
        return read(CanonicalJson.read(json));
    }

    public static ObjectNode tree(Outcome outcome) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("status", outcome.status().wireName());
        tree.set("firings", array(outcome.firings(), OutcomeCodec::firing));
        tree.set("actions", array(outcome.actions(), OutcomeCodec::action));
        tree.set("failures", array(outcome.failures(), OutcomeCodec::failure));
        return tree;
    }

    public static Outcome read(JsonNode tree) {
        return new Outcome(
                DecisionStatus.of(text(tree, "status")),
                list(tree, "firings", OutcomeCodec::readFiring),
                list(tree, "actions", OutcomeCodec::readAction),
                list(tree, "failures", OutcomeCodec::readFailure));
    }

    private static ObjectNode firing(Firing firing) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("promotion", firing.promotion());
        tree.put("version", firing.version());
        tree.put("rule", firing.rule());
        tree.put("place", firing.place());
        tree.set("matched", array(firing.matched(), OutcomeCodec::matched));
        tree.set("bindings", Scalars.tree(firing.bindings()));
        tree.set("actions", texts(firing.actions()));
        return tree;
    }

    private static Firing readFiring(JsonNode tree) {
        return new Firing(
                text(tree, "promotion"),
                (int) number(tree, "version"),
                text(tree, "rule"),
                (int) number(tree, "place"),
                list(tree, "matched", OutcomeCodec::readMatched),
                Scalars.read(member(tree, "bindings")),
                list(tree, "actions", JsonNode::asText));
    }

    private static ObjectNode matched(Matched matched) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("fact", matched.fact());
        tree.put("activity", matched.activity());
        tree.put("index", matched.index());
        return tree;
    }

    private static Matched readMatched(JsonNode tree) {
        return new Matched(
                text(tree, "fact"),
                optionalText(tree, "activity"),
                tree.hasNonNull("index") ? number(tree, "index") : null);
    }

    private static ObjectNode action(DecidedAction action) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("id", action.id());
        tree.put("kind", action.kind());
        tree.put("recipient", action.recipient());
        tree.set("parameters", Scalars.tree(action.parameters()));
        tree.put("status", action.status().wireName());
        tree.set("reason", ReasonCodec.tree(action.reason()));
        tree.put("promotion", action.promotion());
        tree.put("rule", action.rule());
        return tree;
    }

    private static DecidedAction readAction(JsonNode tree) {
        return new DecidedAction(
                text(tree, "id"),
                text(tree, "kind"),
                text(tree, "recipient"),
                Scalars.read(member(tree, "parameters")),
                ActionStatus.of(text(tree, "status")),
                tree.hasNonNull("reason") ? ReasonCodec.read(member(tree, "reason")) : null,
                text(tree, "promotion"),
                text(tree, "rule"));
    }

    private static ObjectNode failure(Failure failure) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        tree.put("promotion", failure.promotion());
        tree.put("version", failure.version());
        tree.put("rule", failure.rule());
        tree.put("constraint", failure.constraint());
        tree.put("kind", failure.kind());
        return tree;
    }

    private static Failure readFailure(JsonNode tree) {
        return new Failure(
                text(tree, "promotion"),
                (int) number(tree, "version"),
                text(tree, "rule"),
                optionalText(tree, "constraint"),
                text(tree, "kind"));
    }
}
