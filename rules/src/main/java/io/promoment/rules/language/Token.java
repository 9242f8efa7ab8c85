package io.promoment.rules.language;

/**
 * A word of the text.
 *
 * @param text names, numbers and symbols as written; for {@link Kind#TEXT} what the literal means, without its quotes
 * @param start offset of its first character in the text
 * @param end offset behind its last character
 */
record Token(Kind kind, String text, Position position, int start, int end) {

    enum Kind {
        NAME,
        VARIABLE,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String written) {
        return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equals(written);
    }

    /** How problems show it. */
    String shown() {
        return switch (kind) {
            case TEXT -> '"' + text + '"';
            case END -> "the end";
            default -> text;
        };
    }
}
