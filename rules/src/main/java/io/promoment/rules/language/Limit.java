package io.promoment.rules.language;

import org.jspecify.annotations.Nullable;

/**
 * {@code <cap> per customer [and <accessor>] [per <period>]}, counted per recipient.
 *
 * @param text as written: counters belong to it
 * @param key what else the counter belongs to besides the recipient, e.g. {@code order.id}
 */
public record Limit(String text, Position position, long cap, @Nullable Expression key, Period period) {}
