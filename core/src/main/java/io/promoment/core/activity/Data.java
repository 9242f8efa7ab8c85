package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.promoment.core.Accessor;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an activity carries, by path: {@code data.text("order.metadata.currency")}. Each value is read as the
 * type that a rule expects, and absent when it is of another. A path leads through objects, not into lists.
 */
public record Data(JsonNode json) {
    static final Data NONE = new Data(MissingNode.getInstance());

    /** A text. */
    @Accessor
    public @Nullable String text(String path) {
        return Fields.text(parent(path), last(path));
    }

    /** A number, whole or decimal. */
    @Accessor
    public @Nullable BigDecimal number(String path) {
        return Fields.number(parent(path), last(path));
    }

    /** True or false; a text that says so is none. */
    @Accessor
    public @Nullable Boolean flag(String path) {
        return Fields.flag(parent(path), last(path));
    }

    /** A text that is an ISO 8601 time with its zone. */
    @Accessor
    public @Nullable Instant time(String path) {
        return Fields.time(parent(path), last(path));
    }

    private JsonNode parent(String path) {
        JsonNode node = json;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            node = node.path(path.substring(from, dot));
            from = dot + 1;
        }
        return node;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
