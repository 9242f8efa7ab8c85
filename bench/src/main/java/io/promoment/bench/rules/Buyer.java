package io.promoment.bench.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer as a fact of their own, flat as engines like it. Public because compiled rules read it. */
public record Buyer(String id, @Nullable String tier, @Nullable Long points, List<String> segments) {}
