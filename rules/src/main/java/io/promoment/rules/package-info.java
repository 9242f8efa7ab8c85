/**
 * Promotions in, outcomes out: reads, guards, compiles and runs the promotion language.
 * The only module that knows Drools, and no type of Drools leaves it.
 */
@NullMarked
package io.promoment.rules;

import org.jspecify.annotations.NullMarked;
