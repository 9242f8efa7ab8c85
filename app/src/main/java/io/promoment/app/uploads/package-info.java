/**
 * Many activities in one request, streamed in and out: they are cut from the body, decided in order, and answered line by line.
 * Nothing here grows with the length of an upload.
 */
@NullMarked
package io.promoment.app.uploads;

import org.jspecify.annotations.NullMarked;
