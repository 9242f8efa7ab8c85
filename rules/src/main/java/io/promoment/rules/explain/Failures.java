package io.promoment.rules.explain;

import io.promoment.core.decision.Failure;

/** Why a rule was left out, in words. */
public final class Failures {
    private Failures() {}

    /** For a kind as {@link Failure} has it. */
    public static String words(String kind) {
        return switch (kind) {
            case Failure.ABSENT_VALUE -> "a value is absent that must be there";
            case Failure.ALLOWANCE -> "it looks at more, or further back, than one decision may";
            case Failure.ARITHMETIC -> "it divides by zero, or a number leaves 64 bits";
            case Failure.FIRING_LIMIT -> "it fires more often than one decision may";
            case Failure.CONSEQUENCE -> "an action is asked for with a blank text, or with a number below 1";
            default -> "what it asks for cannot be worked out";
        };
    }
}
