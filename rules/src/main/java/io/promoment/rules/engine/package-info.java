/**
 * Runs rules: one activity in its context in, what the rules ask for out.
 * What promotions compare and calculate with stands here too, because compiled promotions call it.
 */
@NullMarked
package io.promoment.rules.engine;

import org.jspecify.annotations.NullMarked;
