package io.promoment.rules.language;

/**
 * Characters that an author does not see, or that show the text in another order than it is read. They come in with what is
 * copied from documents and chats, and make two texts different that look the same.
 */
final class Hidden {

    /** Zero width space, word joiner, byte order mark. Joiners and marks of direction that scripts need are not among them. */
    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private Hidden() {}

    static boolean isAt(String text, int at) {
        char c = text.charAt(at);
        boolean turnsText = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        boolean unprintable = c != '\t' && c != '\n' && c != '\r' && Character.isISOControl(c);
        return turnsText || unprintable || WITHOUT_WIDTH.indexOf(c) >= 0 || isLoneSurrogate(text, at);
    }

    /** A space that is none of the language's: documents put them where lines must not break. */
    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /** {@code \\u00A0}. */
    static String shown(int c) {
        return String.format("\\u%04X", c);
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
