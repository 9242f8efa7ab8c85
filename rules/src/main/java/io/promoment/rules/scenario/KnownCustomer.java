package io.promoment.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code given.customer} says, as the activities that would have told it: there is no other way into a customer than
 * the fold.
 */
final class KnownCustomer {
    private static final List<String> PROFILE = List.of("source_id", "name", "email", "phone", "birthdate", "metadata");
    private static final List<String> ADDRESS = List.of("city", "country");
    private static final SortedSet<String> KNOWN = ScenarioReader.known(
            "id",
            "source_id",
            "name",
            "email",
            "phone",
            "birthdate",
            "metadata",
            "city",
            "country",
            "consents",
            "segments",
            "tiers",
            "points");

    private final Node.Fields fields;
    private final JsonNode customer;
    private final List<ObjectNode> activities = new ArrayList<>();

    private KnownCustomer(Node.Fields fields, JsonNode customer) {
        this.fields = fields;
        this.customer = customer;
    }

    /** A customer of whom nothing is known but the id. */
    static ObjectNode reference(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("object", "customer");
    }

    /** The activities, without id and time. */
    static List<ObjectNode> activities(Node.Fields fields, JsonNode customer) {
        KnownCustomer known = new KnownCustomer(fields.knowing(KNOWN), customer);
        known.profile();
        known.consents();
        known.segments();
        known.tiers();
        known.points();
        return known.activities;
    }

    private void profile() {
        ObjectNode profile = (ObjectNode) begin("customer.updated").get("customer");
        copy(PROFILE, profile);
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        copy(ADDRESS, address);
        if (!address.isEmpty()) { // what is said to be empty would replace what is known
            profile.set("address", address);
        }
    }

    private void copy(List<String> keys, ObjectNode target) {
        for (String key : keys) {
            Node node = fields.get(key);
            if (node != null) {
                target.set(key, node.json());
            }
        }
    }

    private void consents() {
        if (fields.get("consents") != null) {
            var consents = begin("customer.consents.given").putArray("consents");
            for (Node name : fields.items("consents")) {
                consents.addObject().put("name", name.text());
            }
        }
    }

    private void segments() {
        for (Node name : fields.items("segments")) {
            begin("customer.segment.entered").putObject("segment").put("name", name.text());
        }
    }

    private void tiers() {
        for (Map.Entry<String, Node> tier : perProgram("tiers").entrySet()) {
            ObjectNode data = begin("customer.loyalty.tier.joined");
            data.putObject("campaign").put("name", tier.getKey());
            data.putObject("loyalty_tier").put("name", tier.getValue().text());
        }
    }

    private void points() {
        for (Map.Entry<String, Node> points : perProgram("points").entrySet()) {
            ObjectNode data = begin("customer.loyalty.updated");
            data.putObject("campaign").put("name", points.getKey());
            ObjectNode loyalty =
                    data.putObject("loyalty").put("points", points.getValue().whole());
            loyalty.putObject("campaigns")
                    .putObject(points.getKey())
                    .put("points", points.getValue().whole());
        }
    }

    /** The data of one more activity of this type. */
    private ObjectNode begin(String type) {
        ObjectNode activity = JsonNodeFactory.instance.objectNode().put("type", type);
        activities.add(activity);
        ObjectNode data = activity.putObject("data");
        data.set("customer", customer.deepCopy());
        return data;
    }

    private Map<String, Node> perProgram(String key) {
        @Nullable Node node = fields.get(key);
        return node == null ? Map.of() : node.fields().nodes();
    }
}
