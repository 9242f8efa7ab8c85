package io.promoment.core;

/** Text in the quotes of JSON, as <a href="https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.2">RFC 8785</a> writes it. */
public final class JsonText {
    private JsonText() {}

    /** Adds it with its quotes. */
    public static void append(StringBuilder out, String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            for (int at = 0; at < text.length(); at++) {
                appendUnit(out, text.charAt(at));
            }
        }
        out.append('"');
    }

    /** Almost every text is, and can be taken over as a whole. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void appendUnit(StringBuilder out, char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(unit < ' ' ? "\\u%04x".formatted((int) unit) : unit);
        }
    }
}
