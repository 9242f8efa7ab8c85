/**
 * Why a rule fired, and why it did not: the tree that the guard approved, judged part by part by the functions that the
 * compiled rule calls. Explaining an activity changes nothing about how it is decided.
 */
@NullMarked
package io.promoment.rules.explain;

import org.jspecify.annotations.NullMarked;
