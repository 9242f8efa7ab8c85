package io.promoment.core.decision;

import static io.promoment.core.decision.Members.array;
import static io.promoment.core.decision.Members.list;
import static io.promoment.core.decision.Members.member;
import static io.promoment.core.decision.Members.number;
import static io.promoment.core.decision.Members.optionalText;
import static io.promoment.core.decision.Members.optionalTextsByName;
import static io.promoment.core.decision.Members.text;
import static io.promoment.core.decision.Members.texts;
import static io.promoment.core.decision.Members.textsByName;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.CanonicalObject;
import io.promoment.core.UtcText;
import io.promoment.core.customer.CustomerCodec;

/** The canonical bytes of the inputs of a decision, from which a replay decides again. */
public final class InputsCodec {
    private InputsCodec() {}

    public static byte[] write(Inputs inputs) {
        CanonicalObject out = new CanonicalObject()
                .put("position", inputs.position())
                .put("customer", inputs.customer())
                .putWritten("customer_before", CustomerCodec.text(inputs.customerBefore()))
                .put("history", array(inputs.history(), CanonicalJson.NODES::numberNode))
                .put("given", texts(inputs.given()))
                .put("ruleset", inputs.ruleset())
                .put("readings", array(inputs.readings(), InputsCodec::reading))
                .put("windows", array(inputs.windows(), InputsCodec::window))
                .put("caused_by", inputs.causedBy());
        // left out where there are none, as in all that was written before there were names
        if (!inputs.names().isEmpty()) {
            out.put("names", textsByName(inputs.names()));
        }
        return out.bytes();
    }

    /** Reads what {@link #write} wrote; writing again gives the same bytes. */
    public static Inputs read(byte[] json) {
        JsonNode tree = CanonicalJson.read(json);
        String customer = text(tree, "customer");
        return new Inputs(
                number(tree, "position"),
                customer,
                CustomerCodec.read(customer, member(tree, "customer_before")),
                list(tree, "history", JsonNode::longValue),
                list(tree, "given", JsonNode::asText),
                number(tree, "ruleset"),
                list(tree, "readings", InputsCodec::readReading),
                list(tree, "windows", InputsCodec::readWindow),
                optionalText(tree, "caused_by"),
                optionalTextsByName(tree, "names"));
    }

    private static ObjectNode reading(Reading reading) {
        return CanonicalJson.NODES
                .objectNode()
                .put("key", reading.key())
                .put("used", reading.used())
                .put("cap", reading.cap());
    }

    private static Reading readReading(JsonNode tree) {
        return new Reading(text(tree, "key"), number(tree, "used"), number(tree, "cap"));
    }

    private static ObjectNode window(WindowReading window) {
        ObjectNode tree = CanonicalJson.NODES.objectNode().put("key", window.key());
        tree.set("grants", array(window.grants(), InputsCodec::grant));
        return tree;
    }

    private static ObjectNode grant(WindowReading.Grant grant) {
        return CanonicalJson.NODES
                .objectNode()
                .put("at", UtcText.of(grant.at()))
                .put("amount", grant.amount());
    }

    private static WindowReading readWindow(JsonNode tree) {
        return new WindowReading(text(tree, "key"), list(tree, "grants", InputsCodec::readGrant));
    }

    private static WindowReading.Grant readGrant(JsonNode tree) {
        return new WindowReading.Grant(UtcText.parse(text(tree, "at")), number(tree, "amount"));
    }
}
