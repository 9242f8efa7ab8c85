/**
 * Deciding again from what is stored, one decision or all of a stretch of time, and saying what differs. Keeps nothing; a new
 * release is tried on what is stored before it goes live.
 */
@NullMarked
package io.promoment.app.replay;

import org.jspecify.annotations.NullMarked;
