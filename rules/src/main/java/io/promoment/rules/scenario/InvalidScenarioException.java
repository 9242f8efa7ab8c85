package io.promoment.rules.scenario;

/** A scenario file could not be read; the message begins with the file and the line, the way compilers speak. */
public final class InvalidScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String detail;

    InvalidScenarioException(String file, int line, String detail) {
        super(file + ":" + line + " " + detail);
        this.line = line;
        this.detail = detail;
    }

    /** Where, counted from 1. */
    public int line() {
        return line;
    }

    /** What is wrong there, and what to write instead. */
    public String detail() {
        return detail;
    }
}
