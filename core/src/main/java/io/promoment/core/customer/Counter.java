package io.promoment.core.customer;

import java.util.Locale;

/** What a fold counts over all activities of a customer; see {@link Lifetime}. */
enum Counter {
    ORDERS,
    SPENT,
    REDEMPTIONS,
    FAILED_REDEMPTIONS,
    ROLLBACKS,
    REWARDS,
    MESSAGES,
    CUSTOM_EVENTS;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    String wireName() {
        return wireName;
    }
}
