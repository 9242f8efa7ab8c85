/**
 * What accumulates of promotions calculate: sums, extremes and averages that are exact and know absent values.
 * An absent value is not counted; a sum of nothing is 0, an extreme or an average of nothing is absent.
 */
@NullMarked
package io.promoment.rules.engine.tally;

import org.jspecify.annotations.NullMarked;
