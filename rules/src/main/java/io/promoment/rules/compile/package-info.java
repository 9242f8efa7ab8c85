/**
 * Promotions become rule bases: each is compiled once, alone, to a model, and models are linked to the bases that are asked.
 * Drools' internal interfaces are used here, in one class, and nowhere else.
 */
@NullMarked
package io.promoment.rules.compile;

import org.jspecify.annotations.NullMarked;
