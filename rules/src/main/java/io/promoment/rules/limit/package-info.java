/**
 * What is asked and what limits, budgets and exclusive groups have left make the outcome.
 * Everything here is a function of its arguments: reading and reserving counters is the caller's.
 */
@NullMarked
package io.promoment.rules.limit;

import org.jspecify.annotations.NullMarked;
