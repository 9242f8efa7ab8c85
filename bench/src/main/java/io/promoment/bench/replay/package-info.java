/** How many decisions a second can be decided again from what is stored, beside reading the rows and nothing else. */
@NullMarked
package io.promoment.bench.replay;

import org.jspecify.annotations.NullMarked;
