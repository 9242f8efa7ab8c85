package io.promoment.rules.engine;

import io.promoment.core.activity.Allowance;
import java.util.Collection;
import java.util.Map;

/**
 * How much a decision keeps of values. Without a bound one long text of an activity, named often enough, would fill the
 * heap (L7): a thousand firings may each ask for twenty actions with fifty variables.
 */
final class Written {
    /** A number, a flag, or what stands around a value. */
    private static final int SHORT = 20;

    private Written() {}

    /** Counts the characters of the value, and of all within it. */
    static void count(Object value, Allowance writing) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, element) -> {
                count(name, writing);
                count(element, writing);
            });
        } else if (value instanceof Collection<?> list) {
            list.forEach(element -> count(element, writing));
        } else {
            writing.take(value instanceof String text ? text.length() : SHORT);
        }
    }
}
