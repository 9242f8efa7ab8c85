package io.promoment.core.decision;

import org.jspecify.annotations.Nullable;

/**
 * A fact that a firing matched, by reference.
 *
 * @param fact the name of its record, such as {@code OrderPaid} or {@code OrderItem}
 * @param activity the id of the activity; null for what is an element of a list
 * @param index the place in that list, from 0; null for an activity
 */
public record Matched(String fact, @Nullable String activity, @Nullable Long index) {
    public static Matched activity(String fact, String id) {
        return new Matched(fact, id, null);
    }

    public static Matched element(String fact, long index) {
        return new Matched(fact, null, index);
    }
}
