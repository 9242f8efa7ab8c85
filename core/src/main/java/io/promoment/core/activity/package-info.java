/**
 * What happened: one sealed record for each shape of activity, read from JSON by {@link ActivityCodec}.
 * Navigation is total, so that a rule that asks for what is not there finds nothing instead of failing.
 */
@NullMarked
package io.promoment.core.activity;

import org.jspecify.annotations.NullMarked;
