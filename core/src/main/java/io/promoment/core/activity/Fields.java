package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the values of a JSON object without ever failing: what is of another type than asked for is absent. */
final class Fields {
    private static final BigDecimal LOWEST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Fields() {}

    static @Nullable String text(JsonNode json, String key) {
        return json.path(key).textValue();
    }

    /** A whole number that fits; {@code 12.0} is one. */
    static @Nullable Long whole(JsonNode json, String key) {
        BigDecimal value = number(json, key);
        if (value == null || value.compareTo(LOWEST) < 0 || value.compareTo(HIGHEST) > 0) {
            return null;
        }
        // Between the bounds there are at most 19 digits before the point, so that neither of these can grow large.
        return value.stripTrailingZeros().scale() > 0 ? null : (Long) value.longValueExact();
    }

    static @Nullable BigDecimal number(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value instanceof NumericNode number && !number.isNaN() ? number.decimalValue() : null;
    }

    static @Nullable Boolean flag(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isBoolean() ? (Boolean) value.booleanValue() : null;
    }

    static @Nullable Instant time(JsonNode json, String key) {
        String value = text(json, key);
        return value == null ? null : IsoTime.instant(value);
    }

    static @Nullable LocalDate date(JsonNode json, String key) {
        String value = text(json, key);
        return value == null ? null : IsoTime.date(value);
    }

    /** The elements that are objects. */
    static <T> List<T> list(JsonNode json, Function<JsonNode, T> read) {
        List<T> elements = new ArrayList<>();
        for (JsonNode element : json.isArray() ? json : List.<JsonNode>of()) {
            if (element.isObject()) {
                elements.add(read.apply(element));
            }
        }
        return Collections.unmodifiableList(elements);
    }

    /** The elements that are texts. */
    static List<String> texts(JsonNode json) {
        List<String> elements = new ArrayList<>();
        for (JsonNode element : json.isArray() ? json : List.<JsonNode>of()) {
            if (element.isTextual()) {
                elements.add(element.textValue());
            }
        }
        return Collections.unmodifiableList(elements);
    }

    /** The order beside a redemption, or else the one within it. */
    static Order order(JsonNode data) {
        JsonNode order = data.path("order");
        return Order.read(order.isObject() ? order : data.path("redemption").path("order"));
    }

    /** {@code customer.sms.sent} went through the channel {@code SMS}. */
    static String channel(String type) {
        return type.split("\\.", -1)[1].toUpperCase(Locale.ROOT);
    }
}
