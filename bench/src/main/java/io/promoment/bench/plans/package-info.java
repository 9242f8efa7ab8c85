/**
 * Asks a service on a filled database for its lists, and looks at the plans of the statements that it sent: whether each filter
 * has its index, and how much is read for a page.
 */
@NullMarked
package io.promoment.bench.plans;

import org.jspecify.annotations.NullMarked;
