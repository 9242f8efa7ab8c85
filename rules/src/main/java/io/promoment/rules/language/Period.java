package io.promoment.rules.language;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Span;

/** Over which time a limit or a budget counts. */
public sealed interface Period {

    /** For ever. */
    record Always() implements Period {}

    /** Any stretch of this length: {@code per 30 days}. */
    record Sliding(Span span) implements Period {}

    /** The day, week, month or year in the programme's zone: {@code per calendar month}. */
    record Calendar(CalendarPeriod period) implements Period {}
}
