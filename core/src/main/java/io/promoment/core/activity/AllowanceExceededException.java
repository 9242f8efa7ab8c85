package io.promoment.core.activity;

/** The rules walked through more elements than one decision allows. */
public final class AllowanceExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AllowanceExceededException(long bound) {
        super("the rules asked for more than " + bound + " elements in one decision");
    }
}
