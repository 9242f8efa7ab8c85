/**
 * What the activities so far say of a customer, and everything that happened and was given.
 * The pipeline keeps the fold; this package shows it.
 */
@NullMarked
package io.promoment.app.customers;

import org.jspecify.annotations.NullMarked;
