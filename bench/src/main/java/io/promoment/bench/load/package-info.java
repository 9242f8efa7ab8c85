/**
 * The load harness: the packaged service and hand-written SQL that writes the same rows, in turns, on one server.
 * What it prints are ratios; {@code bench/README.md} says how to read them.
 */
@NullMarked
package io.promoment.bench.load;

import org.jspecify.annotations.NullMarked;
