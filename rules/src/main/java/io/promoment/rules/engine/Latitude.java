package io.promoment.rules.engine;

import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.Context;

/** How much of the past rules may look at in one question. */
public final class Latitude {
    /**
     * So many earlier activities and actions may questions to the history read in all: a thousand questions to a thousand of
     * them, read twice. It takes about a second.
     */
    static final long MOST_READ = 2_000_000;

    private Latitude() {}

    /**
     * The same context, of which nothing was read or walked yet: what one question took is not held against the next.
     *
     * @param walking how much may be walked through
     */
    public static Context anew(Context context, Allowance walking) {
        Allowance reading = new Allowance(MOST_READ);
        return new Context(
                context.customer(),
                context.previously(),
                context.history().readWithin(reading),
                context.given().readWithin(reading),
                context.causedBy(),
                context.local(),
                walking);
    }
}
