/**
 * What was decided, and by which rules, for people who look it up later.
 * The pipeline writes it; this package turns it into answers.
 */
@NullMarked
package io.promoment.app.audit;

import org.jspecify.annotations.NullMarked;
