package io.promoment.core.audit;

import io.promoment.core.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object as <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a> does, without a tree of it. Members come in
 * the order of their names; those that are null are left out. Whole numbers beyond 2<sup>53</sup>, which no log will have, keep
 * their digits.
 */
final class SortedObject {
    private final StringBuilder out = new StringBuilder(1_024).append('{');
    private String last = "";

    SortedObject put(String name, long number) {
        name(name).append(number);
        return this;
    }

    SortedObject put(String name, boolean flag) {
        name(name).append(flag);
        return this;
    }

    SortedObject put(String name, @Nullable String text) {
        if (text != null) {
            JsonText.append(name(name), text);
        }
        return this;
    }

    SortedObject put(String name, @Nullable Long number) {
        return number == null ? this : put(name, number.longValue());
    }

    SortedObject put(String name, Instant time) {
        return put(name, Micros.text(time));
    }

    SortedObject put(String name, @Nullable Digest digest) {
        return digest == null ? this : put(name, digest.hex());
    }

    SortedObject put(String name, List<SortedObject> list) {
        StringBuilder written = name(name).append('[');
        String before = "";
        for (SortedObject one : list) {
            written.append(before).append(one.out).append('}');
            before = ",";
        }
        written.append(']');
        return this;
    }

    SortedObject putTexts(String name, List<String> list) {
        StringBuilder written = name(name).append('[');
        String before = "";
        for (String one : list) {
            JsonText.append(written.append(before), one);
            before = ",";
        }
        written.append(']');
        return this;
    }

    /** Closes the object. */
    String text() {
        return out + "}";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Digest digest() {
        return Digest.taking(Sha256.begin().digest(bytes()));
    }

    private StringBuilder name(String name) {
        if (last.compareTo(name) >= 0) {
            throw new IllegalStateException("\"" + name + "\" must come before \"" + last + "\"");
        }
        if (!last.isEmpty()) {
            out.append(',');
        }
        last = name;
        return out.append('"').append(name).append("\":");
    }
}
