/**
 * Activities over HTTP: one is posted and answered with its decision, and what came in can be looked up.
 * Deciding is the pipeline's; this package reads.
 */
@NullMarked
package io.promoment.app.activities;

import org.jspecify.annotations.NullMarked;
