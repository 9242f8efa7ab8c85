/**
 * The one way through: an activity gets its position, its decision and everything that follows from it in one transaction.
 * The pure parts of deciding are the rules module's; here is where their inputs are read and what is written back.
 */
@NullMarked
package io.promoment.app.pipeline;

import org.jspecify.annotations.NullMarked;
