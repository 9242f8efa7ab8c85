/**
 * Plays recorded customer activity to a running service over HTTP and prints what each activity led to.
 * It is a client like any other: it uses nothing of the service but its HTTP contract.
 */
@NullMarked
package io.promoment.app.demo;

import org.jspecify.annotations.NullMarked;
