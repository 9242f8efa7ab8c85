package io.promoment.rules.engine;

import io.promoment.core.activity.AllowanceExceededException;
import io.promoment.core.decision.Failure;

/** What kind of {@link Failure} it is that a rule ended in. */
public final class FailureKind {
    private FailureKind() {}

    /**
     * The kind, told by what was thrown or by what that came from.
     *
     * @param otherwise the kind where nothing that was thrown tells more
     */
    public static String of(Throwable thrown, String otherwise) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AbsentValueException) {
                return Failure.ABSENT_VALUE;
            }
            if (cause instanceof AllowanceExceededException) {
                return Failure.ALLOWANCE;
            }
            if (cause instanceof ArithmeticException) {
                return Failure.ARITHMETIC;
            }
        }
        return otherwise;
    }
}
