package io.promoment.bench.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An earlier activity as a fact of its own, flat as engines like it. Public because compiled rules read it.
 *
 * @param total of the order it carries
 */
public record Earlier(String customer, String type, Instant at, @Nullable Long total) {}
