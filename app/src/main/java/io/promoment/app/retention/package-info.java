/**
 * How long activities and decisions are kept: whole months are dropped, with what was decided in them.
 * Their keys stay, and so do their leaves in the audit log.
 */
@NullMarked
package io.promoment.app.retention;

import org.jspecify.annotations.NullMarked;
