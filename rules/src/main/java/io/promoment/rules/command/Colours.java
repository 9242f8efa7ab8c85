package io.promoment.rules.command;

/** Emphasis for terminals; elsewhere text stays as it is. */
record Colours(boolean on) {
    String error(String text) {
        return in("1;31", text);
    }

    String warning(String text) {
        return in("1;33", text);
    }

    String fine(String text) {
        return in("32", text);
    }

    String strong(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    private String in(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
