package io.promoment.rules.engine;

/** A rule asked with a value that is absent where one must be; it is left out of the decision. */
public final class AbsentValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AbsentValueException() {
        super("a value is absent that must be there");
    }
}
