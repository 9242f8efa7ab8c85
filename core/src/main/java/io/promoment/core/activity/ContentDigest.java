package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.core.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;

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
        StringBuilder out = new StringBuilder(2_048);
        append(out, json);
        return out.toString();
    }

    private static void append(StringBuilder out, JsonNode json) {
        switch (json.getNodeType()) {
            case OBJECT -> appendObject(out, json);
            case ARRAY -> appendArray(out, json);
            case STRING -> JsonText.append(out, json.textValue());
            case NUMBER -> appendNumber(out, json);
            case BOOLEAN -> out.append(json.booleanValue());
            default -> out.append("null");
        }
    }

    /** Most numbers are short whole ones, which every way of writing numbers writes alike. */
    private static void appendNumber(StringBuilder out, JsonNode json) {
        if (json.isInt()) {
            out.append(json.intValue());
        } else {
            out.append(CanonicalNumber.text(json.decimalValue()));
        }
    }

    /** Keys are sorted by their UTF-16 units, which is how Java compares strings. */
    private static void appendObject(StringBuilder out, JsonNode object) {
        String[] keys = new String[object.size()];
        int count = 0;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            keys[count++] = member.getKey();
        }
        Arrays.sort(keys);
        char before = '{';
        for (String key : keys) {
            JsonText.append(out.append(before), key);
            append(out.append(':'), object.path(key));
            before = ',';
        }
        out.append(count == 0 ? "{}" : "}");
    }

    private static void appendArray(StringBuilder out, JsonNode array) {
        char before = '[';
        for (JsonNode element : array) {
            append(out.append(before), element);
            before = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }
}
