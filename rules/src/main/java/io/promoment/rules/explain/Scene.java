package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What expressions are read in: the activity, the fact of the pattern they stand in, and what was bound so far.
 *
 * @param subject what accessors that stand alone are asked of
 */
record Scene(Activity activity, Object subject, @Nullable Bound bound) {

    /** One name after the other; the latest first. */
    record Bound(String name, Supplier<@Nullable Object> value, @Nullable Bound before) {}

    Scene within(Object element) {
        return new Scene(activity, element, bound);
    }

    Scene with(@Nullable String name, @Nullable Object value) {
        return name == null ? this : new Scene(activity, subject, new Bound(name, () -> value, bound));
    }

    /** What an author binds is read where it is used first, by the engine too: where nobody uses it, it cannot break. */
    Scene withLazily(String name, Supplier<@Nullable Object> value) {
        return new Scene(activity, subject, new Bound(name, new Once(value), bound));
    }

    /** Reads all that was bound, as is done when a rule fires, and says how many names are known. */
    int readAll() {
        int known = 0;
        for (Bound one = bound; one != null; one = one.before()) {
            known += one.value().get() == null ? 0 : 1;
        }
        return known;
    }

    private static final class Once implements Supplier<@Nullable Object> {
        private final Supplier<@Nullable Object> reading;
        private boolean read;
        private @Nullable Object value;

        Once(Supplier<@Nullable Object> reading) {
            this.reading = reading;
        }

        @Override
        public @Nullable Object get() {
            if (!read) {
                value = reading.get();
                read = true;
            }
            return value;
        }
    }

    @Nullable
    Object value(String name) {
        for (Bound one = bound; one != null; one = one.before()) {
            if (one.name().equals(name)) {
                return one.value().get();
            }
        }
        throw new IllegalStateException(name + " is not bound here, and the guard let it through");
    }
}
