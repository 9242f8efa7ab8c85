/**
 * The author's commands: check promotions and play their scenarios, at a desk or in CI, without a server. Says the same to
 * people and, as JSON, to programs.
 */
@NullMarked
package io.promoment.rules.command;

import org.jspecify.annotations.NullMarked;
