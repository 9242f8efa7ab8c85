package io.promoment.rules.command;

/**
 * Emphasis for terminals; elsewhere text stays as it is. Control characters and changes of direction are shown as unknown
 * letters everywhere: they would do to a terminal what the author of a file likes.
 */
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
        return on ? "\u001b[" + code + "m" + plain(text) + "\u001b[0m" : plain(text);
    }

    String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\t]]", "\uFFFD");
    }
}
