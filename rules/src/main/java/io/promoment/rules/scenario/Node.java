package io.promoment.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a scenario file that knows its line, so that whatever is wrong with it can be located. */
sealed interface Node {
    String file();

    /** Counted from 1. */
    int line();

    /** This as JSON, without the lines. */
    JsonNode json();

    /** A text, a number, true, false or nothing. */
    record Scalar(String file, int line, JsonNode json) implements Node {}

    /** A list. */
    record Items(String file, int line, List<Node> nodes) implements Node {
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

    /** Keys with their values, in the order of the file. */
    record Fields(String file, int line, Map<String, Node> nodes) implements Node {
        public Fields {
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        }

        @Override
        public JsonNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            nodes.forEach((key, node) -> object.set(key, node.json()));
            return object;
        }

        /** These, refused where a key is none of the known ones. */
        Fields knowing(Set<String> known) throws InvalidScenarioException {
            for (Map.Entry<String, Node> entry : nodes.entrySet()) {
                if (!known.contains(entry.getKey())) {
                    throw entry.getValue()
                            .invalid("\"" + entry.getKey() + "\" means nothing here; write one of "
                                    + String.join(", ", known));
                }
            }
            return this;
        }

        @Nullable
        Node get(String key) {
            return nodes.get(key);
        }

        Node require(String key) throws InvalidScenarioException {
            Node node = nodes.get(key);
            if (node == null) {
                throw invalid("\"" + key + "\" is missing");
            }
            return node;
        }

        @Nullable
        String text(String key) throws InvalidScenarioException {
            Node node = nodes.get(key);
            return node == null ? null : node.text();
        }
    }

    default InvalidScenarioException invalid(String detail) {
        return new InvalidScenarioException(file(), line(), detail);
    }

    default Fields fields() throws InvalidScenarioException {
        if (this instanceof Fields fields) {
            return fields;
        }
        throw invalid("keys with values belong here, such as \"key: value\"");
    }

    default List<Node> items() throws InvalidScenarioException {
        if (this instanceof Items items) {
            return items.nodes();
        }
        throw invalid("a list belongs here: each entry begins with \"- \"");
    }

    default String text() throws InvalidScenarioException {
        if (json().isTextual() || json().isNumber()) {
            return json().asText();
        }
        throw invalid("a text belongs here");
    }

    default long whole() throws InvalidScenarioException {
        if (json().isIntegralNumber() && json().canConvertToLong()) {
            return json().longValue();
        }
        throw invalid("a whole number belongs here");
    }
}
