package io.promoment.app.pipeline;

import io.promoment.core.customer.Customer;
import io.promoment.core.decision.Inputs;
import io.promoment.rules.limit.Settled;

/**
 * What was decided, with all that it depended on.
 *
 * @param after the fold with the activity in it
 */
record Judged(Turn turn, Inputs inputs, Customer after, Settled settled) {}
