package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The free attributes of something: each is read as the type that a rule expects, and absent when it is of another. */
public record Metadata(JsonNode json) {
    public static final Metadata EMPTY = new Metadata(MissingNode.getInstance());

    /** Reads the object; anything else, and an object without members, is {@link #EMPTY}. */
    public static Metadata read(JsonNode json) {
        return json.isObject() && !json.isEmpty() ? new Metadata(json) : EMPTY;
    }

    /** A text. */
    @Accessor
    public @Nullable String text(String key) {
        return Fields.text(json, key);
    }

    /** A number, whole or decimal. */
    @Accessor
    public @Nullable BigDecimal number(String key) {
        return Fields.number(json, key);
    }

    /** True or false; a text that says so is none. */
    @Accessor
    public @Nullable Boolean flag(String key) {
        return Fields.flag(json, key);
    }

    /** A text that is an ISO 8601 time with its zone. */
    @Accessor
    public @Nullable Instant time(String key) {
        return Fields.time(json, key);
    }

    /** Whether there is no attribute at all. */
    @Accessor
    public boolean absent() {
        return json.isEmpty();
    }
}
