/**
 * The things a promotion can ask to be done for a recipient, one record per kind.
 * An action knows its parameters as they are stored and delivered, and nothing of who carries it out.
 */
@NullMarked
package io.promoment.core.action;

import org.jspecify.annotations.NullMarked;
