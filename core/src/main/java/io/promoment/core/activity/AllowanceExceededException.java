package io.promoment.core.activity;

import java.time.Instant;

/** The rules walked through more elements, or looked further back, than one decision allows. */
public final class AllowanceExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AllowanceExceededException(long bound) {
        super("the rules asked for more than " + bound + " elements in one decision");
    }

    private AllowanceExceededException(String message) {
        super(message);
    }

    /** The rules looked back to what was not read. */
    public static AllowanceExceededException before(Instant since) {
        return new AllowanceExceededException("the rules looked back further than " + since + " in one decision");
    }
}
