package io.promoment.core.action;

/** What the fields of an action must fulfil; the sentences reach the author of the rule. */
final class Demand {
    private Demand() {}

    static void text(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the " + what + " must not be blank");
        }
    }

    static void atLeastOne(long value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException("the " + what + " must be at least 1, not " + value);
        }
    }
}
