package io.promoment.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.rules.language.Nearest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a scenario file that knows its place. Asked for something that it is not, it complains and answers with
 * nothing of that kind, so that reading goes on and finds whatever else is wrong.
 */
sealed interface Node {
    Complaints complaints();

    Place place();

    /** This as JSON, without the places. */
    JsonNode json();

    /** A text, a number, true, false or nothing. */
    record Scalar(Complaints complaints, Place place, JsonNode json) implements Node {}

    /** What is missing where something must be. That was said already, so its complaints are muted. */
    record Missing(Complaints complaints, Place place) implements Node {
        @Override
        public JsonNode json() {
            return JsonNodeFactory.instance.nullNode();
        }
    }

    /** A list. */
    record Items(Complaints complaints, Place place, List<Node> nodes) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            nodes.forEach(node -> array.add(node.json()));
            return array;
        }
    }

    /**
     * Keys with their values, in the order of the file.
     *
     * @param keys where each key stands
     */
    record Fields(Complaints complaints, Place place, Map<String, Node> nodes, Map<String, Place> keys)
            implements Node {
        public Fields {
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }

        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            nodes.forEach((key, node) -> object.set(key, node.json()));
            return object;
        }

        /** These, with a complaint about each key that is none of the known ones. */
        Fields knowing(SortedSet<String> known) {
            for (String key : nodes.keySet()) {
                if (!known.contains(key)) {
                    complainAt(key, "\"" + key + "\" means nothing here", Nearest.instead(key, known));
                }
            }
            return this;
        }

        void complainAt(String key, String message, String instead) {
            complaints.add(keys.getOrDefault(key, place), key, message, instead);
        }

        @Nullable
        Node get(String key) {
            return nodes.get(key);
        }

        Node require(String key) {
            Node node = nodes.get(key);
            if (node != null) {
                return node;
            }
            if (!isMisspelt(key)) {
                complaints.add(place, "", "\"" + key + "\" is missing", toWrite(key));
            }
            return new Missing(complaints.muted(), place);
        }

        private static String toWrite(String key) {
            return switch (key) {
                case "then" -> "write what is expected, such as then: {actions: []}";
                case "actions" -> "name all actions that are expected, or write actions: []";
                default -> "write " + key + ": …";
            };
        }

        /** Whether a key stands here that means nothing and was probably meant for this one. */
        private boolean isMisspelt(String key) {
            return keys.entrySet().stream()
                    .filter(written ->
                            Nearest.to(written.getKey(), List.of(key)).isPresent())
                    .anyMatch(written -> complaints.isAbout(written.getValue()));
        }

        /** Whether a key stands here that means nothing. */
        boolean isAnyMisspelt() {
            return keys.values().stream().anyMatch(complaints::isAbout);
        }

        @Nullable
        String text(String key) {
            Node node = nodes.get(key);
            return node == null ? null : node.text();
        }

        List<Node> items(String key) {
            Node node = nodes.get(key);
            return node == null ? List.of() : node.items();
        }
    }

    /** What stands nearest to that place in the JSON (RFC 6901). */
    default Node at(String pointer) {
        Node node = this;
        for (String name : pointer.split("/", -1)) {
            if (node instanceof Fields fields && fields.get(name) != null) {
                node = fields.require(name);
            } else if (node instanceof Items items && name.matches("[0-9]{1,6}")) {
                node = items.nodes()
                        .get(Math.min(Integer.parseInt(name), items.nodes().size() - 1));
            }
        }
        return node;
    }

    default void complain(String message, String instead) {
        complaints().add(place(), json().isValueNode() ? json().asText() : "", message, instead);
    }

    default Fields fields() {
        if (this instanceof Fields fields) {
            return fields;
        }
        complain("keys with values belong here", "write them as \"key: value\"");
        return new Fields(complaints().muted(), place(), Map.of(), Map.of());
    }

    default List<Node> items() {
        if (this instanceof Items items) {
            return items.nodes();
        }
        complain("a list belongs here", "begin each entry with \"- \"");
        return List.of();
    }

    default String text() {
        if (json().isTextual() || json().isNumber()) {
            return json().asText();
        }
        complain("a text belongs here", "");
        return "";
    }

    default long whole() {
        if (json().isIntegralNumber() && json().canConvertToLong()) {
            return json().longValue();
        }
        complain("a whole number belongs here", "");
        return 0;
    }
}
