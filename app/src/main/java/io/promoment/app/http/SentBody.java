package io.promoment.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A JSON object that was sent; what is in it is understood to the last key, or the request is refused. */
public final class SentBody {
    private final JsonNode members;

    private SentBody(JsonNode members) {
        this.members = members;
    }

    /**
     * Reads a body; an empty one is an object without members.
     *
     * @param known the keys that it may have
     * @throws ProblemException 400 with the place
     */
    public static SentBody read(byte @Nullable [] body, String... known) {
        JsonNode members = parse(body == null || body.length == 0 ? new byte[] {'{', '}'} : body);
        if (!members.isObject()) {
            throw invalid("", "is not an object", "send a JSON object");
        }
        SortedSet<String> keys = new TreeSet<>(List.of(known));
        members.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw invalid(
                        "/" + key.replace("~", "~0").replace("/", "~1"),
                        "is not known here",
                        "send " + String.join(", ", keys));
            }
        });
        return new SentBody(members);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return ActivityCodec.parse(body);
        } catch (InvalidActivityException e) {
            throw invalid(e.pointer(), e.detail(), e.hint());
        }
    }

    /** What was sent under a key; null and left out are the same. */
    public @Nullable JsonNode get(String key) {
        JsonNode value = members.get(key);
        return value == null || value.isNull() ? null : value;
    }

    /** A text of at most so many bytes. */
    public @Nullable String text(String key, int most) {
        JsonNode value = get(key);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw invalid("/" + key, "is not a text", "send a JSON string");
        }
        String text = value.textValue();
        if (text.getBytes(StandardCharsets.UTF_8).length > most) {
            throw invalid("/" + key, "is longer than %d bytes".formatted(most), "send a shorter one");
        }
        return text;
    }

    /** False when it was left out. */
    public boolean flag(String key) {
        JsonNode value = get(key);
        if (value != null && !value.isBoolean()) {
            throw invalid("/" + key, "is neither true nor false", "send true or false, without quotes");
        }
        return value != null && value.booleanValue();
    }

    /** A whole number from 1. */
    public @Nullable Integer number(String key) {
        JsonNode value = get(key);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            throw invalid("/" + key, "is no number of a version", "send a whole number from 1");
        }
        return value.intValue();
    }

    /** The problem of a body. */
    public static ProblemException invalid(String pointer, String detail, String hint) {
        String place = pointer.isEmpty() ? "The body" : pointer;
        return new ProblemException(Problem.of(
                ProblemType.INVALID_BODY,
                place + " " + detail + ": " + hint,
                List.of(Fault.inBody(pointer, detail, hint))));
    }
}
