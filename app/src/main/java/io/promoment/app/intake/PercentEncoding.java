package io.promoment.app.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** How the HTTP binding of CloudEvents 1.0 (section 3.1.3.2) writes what a header cannot hold. */
final class PercentEncoding {
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private PercentEncoding() {}

    /**
     * The text that a header stands for. A percent sign that no two hexadecimal digits follow stands for itself; quotes
     * around all of it are taken off, as earlier versions of the binding write them.
     *
     * @throws CharacterCodingException when it stands for no text: were the bytes replaced, two ids could become one
     */
    static String decode(String header) throws CharacterCodingException {
        if (header.chars().anyMatch(letter -> letter > 0x7E)) {
            throw new CharacterCodingException();
        }
        String text = unquoted(header);
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int at = 0; at < encoded.length; at++) {
            if (isEscape(encoded, at)) {
                decoded.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 2;
            } else {
                decoded.write(encoded[at]);
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(decoded.toByteArray()))
                .toString();
    }

    private static String unquoted(String header) {
        return QUOTED.matcher(header).matches()
                ? ESCAPED.matcher(header.substring(1, header.length() - 1)).replaceAll("$1")
                : header;
    }

    private static boolean isEscape(byte[] text, int at) {
        return text[at] == '%'
                && at + 2 < text.length
                && HexFormat.isHexDigit(text[at + 1])
                && HexFormat.isHexDigit(text[at + 2]);
    }
}
