/**
 * Promotions that nobody wrote: attacks and honest rules, cut, doubled and mixed. Whatever comes out, the guard answers, what
 * it approves compiles or is refused with a place, and nothing reaches the host.
 */
@NullMarked
package io.promoment.bench.guard;

import org.jspecify.annotations.NullMarked;
