/**
 * How often rules fired, what they gave and why not, how long deciding took: counted by hours and days, for charts.
 * Batches say in the queue of the audit log what they decided; whoever seals adds it up.
 */
@NullMarked
package io.promoment.app.numbers;

import org.jspecify.annotations.NullMarked;
