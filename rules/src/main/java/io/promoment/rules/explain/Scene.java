package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import org.jspecify.annotations.Nullable;

/**
 * What expressions are read in: the activity, the fact of the pattern they stand in, and what was bound so far.
 *
 * @param subject what accessors that stand alone are asked of
 */
record Scene(Activity activity, Object subject, @Nullable Bound bound) {

    /** One name after the other; the latest first. */
    record Bound(String name, @Nullable Object value, @Nullable Bound before) {}

    Scene within(Object element) {
        return new Scene(activity, element, bound);
    }

    Scene with(@Nullable String name, @Nullable Object value) {
        return name == null ? this : new Scene(activity, subject, new Bound(name, value, bound));
    }

    @Nullable
    Object value(String name) {
        for (Bound one = bound; one != null; one = one.before()) {
            if (one.name().equals(name)) {
                return one.value();
            }
        }
        throw new IllegalStateException(name + " is not bound here, and the guard let it through");
    }
}
