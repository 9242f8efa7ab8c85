/**
 * Drafts tried on activities, beside what is in force. Deciding is the pipeline's; this package asks for it twice.
 */
@NullMarked
package io.promoment.app.trial;

import org.jspecify.annotations.NullMarked;
