/**
 * The actions that were decided, and what became of them.
 * Getting them to the systems that carry them out comes later.
 */
@NullMarked
package io.promoment.app.delivery;

import org.jspecify.annotations.NullMarked;
