/**
 * Benchmarks of what decides, each beside the floor it is compared with.
 * They are run by hand; {@code bench/README.md} says how, {@code docs/performance.md} what was seen.
 */
@NullMarked
package io.promoment.bench;

import org.jspecify.annotations.NullMarked;
