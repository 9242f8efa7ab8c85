package io.promoment.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values that parameters and bindings consist of: text, {@link Long}, {@link BigDecimal} and {@link Boolean}, and
 * lists and sorted maps of them. Each has one form only, so that what is read back equals what was written.
 */
public final class Scalars {
    private static final BigInteger LOWEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger HIGHEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Scalars() {}

    /** A sorted, unmodifiable copy in that one form; what is null is left out: an absent value is no value. */
    public static SortedMap<String, Object> copyOf(Map<String, ? extends @Nullable Object> values) {
        SortedMap<String, Object> copy = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                copy.put(name, of(value));
            }
        });
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * The value in its one form: whole numbers as {@link Long} where they fit, times and dates as ISO 8601 text.
     *
     * @throws IllegalArgumentException for anything else, doubles among it
     */
    public static Object of(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof BigInteger number) {
            return whole(number);
        }
        if (value instanceof BigDecimal number) {
            return isShortWhole(number) ? whole(number.toBigIntegerExact()) : number;
        }
        if (value instanceof Instant || value instanceof LocalDate) {
            return value.toString();
        }
        return nested(value);
    }

    private static Object nested(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(of(element)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> named = new TreeMap<>();
            map.forEach((name, element) -> named.put((String) name, element));
            return copyOf(named);
        }
        throw new IllegalArgumentException(
                "a " + value.getClass().getSimpleName() + " is neither text, an exact number nor a flag");
    }

    /** {@code 1E+999999999} stays as it is: its digits would fill the heap. */
    private static boolean isShortWhole(BigDecimal number) {
        return number.scale() <= 0 && number.scale() >= -CanonicalJson.LONGEST_PLAIN_SCALE;
    }

    private static Object whole(BigInteger number) {
        boolean fits = number.compareTo(LOWEST) >= 0 && number.compareTo(HIGHEST) <= 0;
        return fits ? (Object) number.longValue() : new BigDecimal(number);
    }

    /** The tree of a map, members in the order of the map. */
    public static ObjectNode tree(SortedMap<String, Object> values) {
        ObjectNode tree = CanonicalJson.NODES.objectNode();
        values.forEach((name, value) -> tree.set(name, node(value)));
        return tree;
    }

    /** What {@link #tree} was made of. */
    public static SortedMap<String, Object> read(JsonNode tree) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (!member.getValue().isNull()) {
                values.put(member.getKey(), value(member.getValue()));
            }
        }
        return Collections.unmodifiableSortedMap(values);
    }

    private static JsonNode node(Object value) {
        Object scalar = of(value);
        if (scalar instanceof String text) {
            return CanonicalJson.NODES.textNode(text);
        }
        if (scalar instanceof Boolean flag) {
            return CanonicalJson.NODES.booleanNode(flag);
        }
        if (scalar instanceof Long number) {
            return CanonicalJson.NODES.numberNode(number.longValue());
        }
        if (scalar instanceof BigDecimal number) {
            return CanonicalJson.NODES.numberNode(number);
        }
        return container(scalar);
    }

    private static JsonNode container(Object value) {
        if (value instanceof List<?> list) {
            ArrayNode array = CanonicalJson.NODES.arrayNode(list.size());
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        return tree(copyOf(asMap(value)));
    }

    @SuppressWarnings("unchecked") // of() let only maps with text keys through
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object value(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return of(node.isIntegralNumber() ? node.bigIntegerValue() : node.decimalValue());
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>(node.size());
            node.forEach(element -> list.add(value(element)));
            return Collections.unmodifiableList(list);
        }
        return read(node);
    }
}
