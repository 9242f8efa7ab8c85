package io.promoment.core.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.core.UtcText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an object of an export: each must be what it has to be, and there are no others. */
final class Members {
    private final JsonNode object;
    private int read;

    Members(JsonNode object, String what) {
        if (!object.isObject()) {
            throw new UnreadableAuditTextException(what + " is no JSON object");
        }
        this.object = object;
    }

    JsonNode node(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new UnreadableAuditTextException("\"" + name + "\" is missing");
        }
        read++;
        return value;
    }

    boolean has(String name) {
        return object.has(name);
    }

    Members object(String name) {
        return new Members(node(name), "\"" + name + "\"");
    }

    String text(String name) {
        JsonNode value = node(name);
        if (!value.isTextual()) {
            throw new UnreadableAuditTextException("\"" + name + "\" is no text");
        }
        return value.textValue();
    }

    /** Null where there is none. */
    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    long number(String name) {
        JsonNode value = node(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableAuditTextException("\"" + name + "\" is no whole number");
        }
        return value.longValue();
    }

    int smallNumber(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw new UnreadableAuditTextException("\"" + name + "\" is too large");
        }
        return (int) number;
    }

    @Nullable
    Long optionalNumber(String name) {
        return has(name) ? Long.valueOf(number(name)) : null;
    }

    boolean flag(String name) {
        JsonNode value = node(name);
        if (!value.isBoolean()) {
            throw new UnreadableAuditTextException("\"" + name + "\" is neither true nor false");
        }
        return value.booleanValue();
    }

    /** As {@link Micros#text} writes it, and in no other form. */
    Instant time(String name) {
        String text = text(name);
        Instant time = UtcText.plain(text);
        if (time == null || !Micros.text(time).equals(text)) {
            throw new UnreadableAuditTextException(
                    "\"" + name + "\" is no time like 2026-09-01T08:30:12.884000Z: " + text);
        }
        return time;
    }

    <T> List<T> list(String name, Function<JsonNode, T> element) {
        JsonNode value = node(name);
        if (!value.isArray()) {
            throw new UnreadableAuditTextException("\"" + name + "\" is no list");
        }
        List<T> list = new ArrayList<>(value.size());
        value.forEach(one -> list.add(element.apply(one)));
        return list;
    }

    List<Digest> hashes(String name) {
        return list(name, hash -> Digest.ofBase64(hash.asText()));
    }

    /** What nobody asked for is not covered by any digest. */
    void end() {
        if (read != object.size()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            throw new UnreadableAuditTextException(
                    "there are members that do not belong there among " + String.join(", ", names));
        }
    }
}
