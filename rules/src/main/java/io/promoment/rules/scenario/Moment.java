package io.promoment.rules.scenario;

import io.promoment.core.customer.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** When something in a scenario happens: a point in time, or so long before or after its first activity to be decided. */
final class Moment {
    private static final String BEFORE = " before";
    private static final String AFTER = " after";

    private Moment() {}

    /** Reads {@code 2026-09-05T10:00:00Z}, {@code 30 days before} or {@code 2 hours after}. */
    static Instant read(Node node, Instant first) {
        String text = node.text();
        try {
            if (text.endsWith(BEFORE)) {
                return span(text, BEFORE).before(first);
            }
            return text.endsWith(AFTER) ? span(text, AFTER).after(first) : point(node);
        } catch (IllegalArgumentException | DateTimeException notASpan) {
            node.complain(
                    "\"" + text + "\" is no time", "write hours or days, such as 30 days before or 2 hours after");
            return first;
        }
    }

    /** Reads a point in time, the only form for the activity that the others are relative to. */
    static Instant point(Node node) {
        String text = node.text();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notAnInstant) {
            node.complain(
                    "\"" + text + "\" is no time",
                    "write one such as 2026-09-05T10:00:00Z or, after the first activity, 30 days before, 2 hours after");
            return Instant.EPOCH;
        }
    }

    private static Span span(String text, String ending) {
        return Span.parse(text.substring(0, text.length() - ending.length()));
    }
}
