/**
 * What happened and what was decided: activities, customers, actions and decisions as plain values.
 * Depends on nothing else of ours, so that every other module can speak its words.
 */
@NullMarked
package io.promoment.core;

import org.jspecify.annotations.NullMarked;
