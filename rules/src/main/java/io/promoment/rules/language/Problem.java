package io.promoment.rules.language;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a promotion that must be (or, as a warning, should be) written differently.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param rule the rule it stands in, null outside of rules
 * @param text the offending text
 * @param message what is wrong
 * @param instead what to write instead; empty when there is nothing to offer
 */
public record Problem(
        String file, int line, int column, @Nullable String rule, String text, String message, String instead) {

    /** The same, as a problem of this rule. */
    Problem within(String name) {
        return new Problem(file, line, column, name, text, message, instead);
    }

    /** {@code gold-welcome.drl:7:19 message; instead}, the way compilers speak. */
    @Override
    public String toString() {
        String located = file + ":" + line + ":" + column + " " + message;
        return instead.isEmpty() ? located : located + "; " + instead;
    }
}
