package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.Outcome;

/**
 * An activity of a scenario and what came of it.
 *
 * @param activity as it was put before the rules
 */
record Decided(Activity activity, Outcome outcome) {}
