package io.promoment.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a JSON tree in one way only, so that equal values give equal bytes on any JVM: no blanks, members in the order
 * of the tree (whoever builds it sorts), numbers as exact decimals, nothing escaped that JSON does not force.
 *
 * <p>This is our own storage form. The digest of an activity's content is RFC 8785 and stands elsewhere: there numbers
 * are doubles, here no value ever becomes one.
 */
public final class CanonicalJson {
    /** Builds the trees; a decimal keeps its zeroes. */
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Beyond this many places a number is written with an exponent: {@code 1E+999999999} must not fill the heap. */
    static final int LONGEST_PLAIN_SCALE = 64;

    private CanonicalJson() {}

    public static byte[] write(JsonNode tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonNode tree) {
        StringBuilder out = new StringBuilder(512);
        append(out, tree);
        return out.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws UncheckedIOException if the bytes are no JSON: what we stored is damaged
     */
    public static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("stored JSON cannot be read: " + damaged.getOriginalMessage(), damaged);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void append(StringBuilder out, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> appendMembers(out, node);
            case ARRAY -> appendElements(out, node);
            case STRING -> appendText(out, node.textValue());
            case NUMBER -> appendNumber(out, node);
            case BOOLEAN -> out.append(node.booleanValue());
            default -> out.append("null");
        }
    }

    private static void appendMembers(StringBuilder out, JsonNode object) {
        char before = '{';
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            appendText(out.append(before), member.getKey());
            append(out.append(':'), member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void appendElements(StringBuilder out, JsonNode array) {
        char before = '[';
        for (JsonNode element : array) {
            append(out.append(before), element);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void appendNumber(StringBuilder out, JsonNode node) {
        if (node.isInt() || node.isLong()) {
            out.append(node.longValue());
        } else {
            out.append(number(node));
        }
    }

    private static String number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.bigIntegerValue().toString();
        }
        BigDecimal value = node.decimalValue();
        return Math.abs((long) value.scale()) <= LONGEST_PLAIN_SCALE ? value.toPlainString() : value.toString();
    }

    static void appendText(StringBuilder out, String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            appendUnits(out, text);
        }
        out.append('"');
    }

    /** Almost every text is, and can be taken over as a whole. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    private static void appendUnits(StringBuilder out, String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '"' || unit == '\\') {
                out.append('\\').append(unit);
            } else if (unit < ' ' || isLone(text, at)) {
                out.append(String.format("\\u%04x", (int) unit));
            } else {
                out.append(unit);
            }
        }
    }

    /** Half of a surrogate pair without the other half: UTF-8 has no bytes for it, so it stays an escape. */
    private static boolean isLone(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(unit) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
