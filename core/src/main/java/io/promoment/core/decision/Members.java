package io.promoment.core.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes the members of stored objects; what must be there and is not means damage. */
final class Members {
    private Members() {}

    static JsonNode member(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("stored JSON lacks \"" + name + "\"");
        }
        return value;
    }

    static String text(JsonNode object, String name) {
        return member(object, name).asText();
    }

    static @Nullable String optionalText(JsonNode object, String name) {
        return object.hasNonNull(name) ? member(object, name).asText() : null;
    }

    static long number(JsonNode object, String name) {
        JsonNode value = member(object, name);
        if (!value.canConvertToLong()) {
            throw new IllegalArgumentException("stored JSON has no whole number in \"" + name + "\"");
        }
        return value.longValue();
    }

    static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> element) {
        List<T> list = new ArrayList<>();
        member(object, name).forEach(node -> list.add(element.apply(node)));
        return Collections.unmodifiableList(list);
    }

    static <T> ArrayNode array(List<T> list, Function<T, JsonNode> element) {
        ArrayNode array = CanonicalJson.NODES.arrayNode(list.size());
        list.forEach(value -> array.add(element.apply(value)));
        return array;
    }

    static ObjectNode textsByName(SortedMap<String, String> texts) {
        ObjectNode object = CanonicalJson.NODES.objectNode();
        texts.forEach(object::put);
        return object;
    }

    /** Empty where there is no such member. */
    static SortedMap<String, String> optionalTextsByName(JsonNode object, String name) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (object.hasNonNull(name)) {
            member(object, name)
                    .properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        }
        return texts;
    }

    static ArrayNode texts(List<String> list) {
        return array(list, CanonicalJson.NODES::textNode);
    }
}
