package io.promoment.core.action;

import io.promoment.core.Scalars;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** {@code customer.update}: sets one attribute of the recipient to a text, a number, a flag, a date or a time. */
public record UpdateCustomer(String key, Object value) implements Action {
    static final String KIND = "customer.update";

    public UpdateCustomer {
        Demand.text(key, "key");
        value = Scalars.of(value);
        if (value instanceof List || value instanceof Map) {
            throw new IllegalArgumentException("the value of \"" + key + "\" must be one text, number or flag");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SortedMap<String, Object> parameters() {
        return Scalars.copyOf(Map.of("key", key, "value", value));
    }
}
