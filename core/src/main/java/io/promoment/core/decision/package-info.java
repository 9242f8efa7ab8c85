/**
 * The answer to one activity: the inputs it was decided from and the outcome, with canonical bytes for both.
 * Equal outcomes give equal bytes, which is what replay compares and the audit log seals.
 */
@NullMarked
package io.promoment.core.decision;

import org.jspecify.annotations.NullMarked;
