/**
 * The promotion language: text in, an approved typed tree or located problems out.
 * Nothing else in the house knows DRL text, and what reaches the compiler is printed from this tree.
 */
@NullMarked
package io.promoment.rules.language;

import org.jspecify.annotations.NullMarked;
