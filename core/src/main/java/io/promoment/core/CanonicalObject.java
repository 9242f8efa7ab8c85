package io.promoment.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object as {@link CanonicalJson} does, member by member and without a tree of it: for what is written with
 * every activity.
 */
public final class CanonicalObject {
    private final StringBuilder out;
    private boolean empty = true;

    public CanonicalObject() {
        this(new StringBuilder(2_048));
    }

    private CanonicalObject(StringBuilder out) {
        this.out = out.append('{');
    }

    public CanonicalObject put(String name, long number) {
        name(name).append(number);
        return this;
    }

    public CanonicalObject put(String name, @Nullable String text) {
        if (text == null) {
            name(name).append("null");
        } else {
            CanonicalJson.appendText(name(name), text);
        }
        return this;
    }

    public CanonicalObject put(String name, JsonNode tree) {
        CanonicalJson.append(name(name), tree);
        return this;
    }

    /** A value that was written before. */
    public CanonicalObject putWritten(String name, String json) {
        name(name).append(json);
        return this;
    }

    /** An object within this one, which can be written on when that one is closed. */
    public CanonicalObject open(String name) {
        return new CanonicalObject(name(name));
    }

    public void close() {
        out.append('}');
    }

    /** Closes the outermost object and gives all that was written. */
    public String text() {
        return out.append('}').toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder name(String name) {
        if (!empty) {
            out.append(',');
        }
        empty = false;
        CanonicalJson.appendText(out, name);
        return out.append(':');
    }
}
