package io.promoment.app.pipeline;

import io.promoment.core.customer.Customer;
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

    /** After an activity was placed and folded. */
    Before then(long itsPosition, Customer after, @Nullable Earlier itsEarlier) {
        return new Before(id, itsPosition, after, itsEarlier);
    }

    /** Roughly, in bytes: read into memory, an activity takes some three times its text (3.3 kB for an order of 1.4 kB). */
    int weight() {
        return 2_000 + (earlier == null ? 0 : 3 * earlier.length());
    }
}
