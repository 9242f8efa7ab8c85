package io.promoment.app.pipeline;

import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Past;
import org.jspecify.annotations.Nullable;

/**
 * A customer before the next activity. Immutable; true for as long as the customer's position is this one.
 *
 * @param position of the customer's latest activity, 0 when there is none
 * @param earlier null where the history was not read
 */
record Before(String id, long position, Customer customer, @Nullable Earlier earlier) {
    static Before unknown(String id) {
        return new Before(id, 0, Customer.unknown(id), null);
    }

    Before with(Earlier read) {
        return new Before(id, position, customer, read);
    }

    /**
     * After the activity was placed and folded.
     *
     * @param length of its text
     * @param bound so many earlier activities may be remembered
     */
    Before then(Past now, Customer after, int length, int bound) {
        return new Before(id, now.position(), after, earlier == null ? null : earlier.and(now, length, bound));
    }

    /** Roughly, in bytes: read into memory, an activity takes six times its text (8.2 kB for an order of 1.4 kB). */
    int weight() {
        return 2_000 + (earlier == null ? 0 : 6 * earlier.length());
    }
}
