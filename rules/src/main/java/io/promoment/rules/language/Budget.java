package io.promoment.rules.language;

import org.jspecify.annotations.Nullable;

/**
 * {@code <cap> <actions|customers|points|amount CUR> [per calendar <period>]}, per rule.
 *
 * @param text as written: counters belong to it
 * @param currency ISO 4217 code, for {@link Unit#AMOUNT} only: that of the gift cards that the rule credits, the cap being in its
 *     minor units
 */
public record Budget(String text, Position position, long cap, Unit unit, @Nullable String currency, Period period) {

    /** What a budget counts. */
    public enum Unit {
        ACTIONS,
        CUSTOMERS,
        POINTS,
        AMOUNT
    }
}
