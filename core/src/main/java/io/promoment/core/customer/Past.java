package io.promoment.core.customer;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Context;
import java.time.Instant;
import java.util.Comparator;

/** An earlier activity of a customer, at its position; without its data as it was sent, see {@link Context#PAST}. */
public record Past(long position, Activity activity) {
    /** By time of occurrence; of what occurred at once, the later position tells the later state. */
    static final Comparator<Past> IN_TIME = Comparator.<Past, Instant>comparing(
                    past -> past.activity().occurredAt())
            .thenComparing(Past::position);

    public Past {
        activity = activity.in(Context.PAST);
    }
}
