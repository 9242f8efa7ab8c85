/**
 * The one way in: bytes become a checked activity with the digest of its content and the key of its customer.
 * Every door (a post, an upload, an envelope) hands over the activity's own bytes and gets the same answer.
 */
@NullMarked
package io.promoment.app.intake;

import org.jspecify.annotations.NullMarked;
