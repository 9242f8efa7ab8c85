/**
 * The HTTP contract: resource interfaces, the records of requests and answers, and problems.
 * Any Java client may use it; of our own code it knows only the activity model.
 */
@NullMarked
package io.promoment.api;

import org.jspecify.annotations.NullMarked;
