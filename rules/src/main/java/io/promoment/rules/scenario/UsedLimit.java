package io.promoment.rules.scenario;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a limit or a budget was taken before the scenario begins.
 *
 * @param text the limit or the budget as the rule states it
 * @param recipient whose; null for the customer of the scenario, and without meaning for a budget
 * @param at when it was taken, for limits that slide
 */
record UsedLimit(Place place, String rule, String text, @Nullable String recipient, long count, Instant at) {}
