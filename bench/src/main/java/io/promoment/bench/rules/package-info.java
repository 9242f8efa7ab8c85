/**
 * How fast rules are asked: the promotions that ship, and made-up shops of up to ten thousand rules beside one plain Drools
 * base that gives the same answers.
 */
@NullMarked
package io.promoment.bench.rules;

import org.jspecify.annotations.NullMarked;
