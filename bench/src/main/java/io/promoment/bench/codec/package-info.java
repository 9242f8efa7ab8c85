/** What reading, folding and writing one activity costs, beside Jackson doing the least that could be done. */
@NullMarked
package io.promoment.bench.codec;

import org.jspecify.annotations.NullMarked;
