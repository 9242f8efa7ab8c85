/**
 * The customer as rules see it: the fold of what happened so far, the history, and what was given.
 * Each value carries the time it is from, so that what arrives late never replaces what is newer.
 */
@NullMarked
package io.promoment.core.customer;

import org.jspecify.annotations.NullMarked;
