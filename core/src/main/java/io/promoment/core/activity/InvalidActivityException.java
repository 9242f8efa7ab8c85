package io.promoment.core.activity;

/** What was received cannot be read as an activity. */
public final class InvalidActivityException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String detail;
    private final String hint;

    /**
     * @param pointer the place in the JSON, by RFC 6901; empty for the whole
     * @param detail what is wrong there, such as "is missing"
     * @param hint what to send instead, such as "send an object"
     */
    public InvalidActivityException(String pointer, String detail, String hint) {
        super((pointer.isEmpty() ? detail : pointer + ": " + detail) + ": " + hint);
        this.pointer = pointer;
        this.detail = detail;
        this.hint = hint;
    }

    public String pointer() {
        return pointer;
    }

    public String detail() {
        return detail;
    }

    public String hint() {
        return hint;
    }
}
