package io.promoment.core.activity;

/** What was received cannot be read as an activity. */
public final class InvalidActivityException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String detail;

    /**
     * @param pointer the place in the JSON, by RFC 6901; empty for the whole
     * @param detail a sentence that says what is wrong and what to send instead
     */
    public InvalidActivityException(String pointer, String detail) {
        super(pointer.isEmpty() ? detail : pointer + ": " + detail);
        this.pointer = pointer;
        this.detail = detail;
    }

    public String pointer() {
        return pointer;
    }

    public String detail() {
        return detail;
    }
}
