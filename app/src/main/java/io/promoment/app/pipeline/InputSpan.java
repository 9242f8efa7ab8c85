package io.promoment.app.pipeline;

import java.time.Instant;

/**
 * How far the inputs of a decision reach.
 *
 * @param since time of occurrence, included
 * @param until time of occurrence, included: that of the activity being decided
 * @param writtenSince no batch before this can hold them: what lets the database leave partitions out
 * @param maximum so many are enough; one more means that there are more
 */
record InputSpan(Instant since, Instant until, Instant writtenSince, int maximum) {}
