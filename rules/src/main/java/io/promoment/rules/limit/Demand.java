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

    /** A sliding limit: the grants less than {@code span} away from the occurrence are to be read, on both sides. */
    record WindowDemand(String key, long cap, long amount, Span span) implements Demand {}
}
