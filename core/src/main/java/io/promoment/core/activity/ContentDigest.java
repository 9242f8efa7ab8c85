package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The digest by which the content of an activity is known again (L1): SHA-256 over the canonical form of RFC 8785, in
 * which neither the order of keys nor blanks count. One difference: a number that a double would change keeps its exact
 * decimal text, so that two ids beyond 2<sup>53</sup> are never the same content.
 *
 * <p>Content is the whole activity as unwrapped, without any envelope it came in.
 */
public final class ContentDigest {
    private ContentDigest() {}

    /** 32 bytes. The tree is one that {@link ActivityCodec#parse} read, or {@link ActivityCodec#read(JsonNode)} took. */
    public static byte[] of(JsonNode activity) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(canonical(activity).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String canonical(JsonNode json) {
        StringBuilder out = new StringBuilder();
        append(out, json);
        return out.toString();
    }

    private static void append(StringBuilder out, JsonNode json) {
        switch (json.getNodeType()) {
            case OBJECT -> appendObject(out, json);
            case ARRAY -> appendArray(out, json);
            case STRING -> appendText(out, json.textValue());
            case NUMBER -> out.append(CanonicalNumber.text(json.decimalValue()));
            case BOOLEAN -> out.append(json.booleanValue());
            default -> out.append("null");
        }
    }

    /** Keys are sorted by their UTF-16 units, which is how Java compares strings. */
    private static void appendObject(StringBuilder out, JsonNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        String before = "{";
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            appendText(out.append(before), member.getKey());
            append(out.append(':'), member.getValue());
            before = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendArray(StringBuilder out, JsonNode array) {
        String before = "[";
        for (JsonNode element : array) {
            append(out.append(before), element);
            before = ",";
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            appendUnit(out, text.charAt(at));
        }
        out.append('"');
    }

    private static void appendUnit(StringBuilder out, char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(unit < ' ' ? "\\u%04x".formatted((int) unit) : unit);
        }
    }
}
