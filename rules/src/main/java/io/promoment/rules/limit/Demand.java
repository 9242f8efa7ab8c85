package io.promoment.rules.limit;

import io.promoment.core.customer.Span;

/** What the firings of one activity ask of one counter. */
public sealed interface Demand {
    /** Promotion, rule, text of the limit, recipient and period: what is counted apart. */
    String key();

    /** So much may be used in all. */
    long cap();

    /** So much is asked for. */
    long amount();

    /** A counter that only grows, for ever or within the calendar period that its key names. */
    record CounterDemand(String key, long cap, long amount) implements Demand {}

    /**
     * A sliding limit. To be read are the grants of activities that occurred less than {@code span} before, and all that occurred
     * later: those less than a span later stand in the way too, and the others tell when there is room.
     */
    record WindowDemand(String key, long cap, long amount, Span span) implements Demand {}
}
