package io.promoment.app.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How the HTTP binding of CloudEvents 1.0 (section 3.1.3.2) writes what a header cannot hold. */
final class PercentEncoding {
    private PercentEncoding() {}

    /** A percent sign that no two hexadecimal digits follow stands for itself. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int at = 0; at < encoded.length; at++) {
            if (isEscape(encoded, at)) {
                decoded.write(HexFormat.fromHexDigits(text(encoded, at + 1)));
                at += 2;
            } else {
                decoded.write(encoded[at]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(byte[] text, int at) {
        return text[at] == '%'
                && at + 2 < text.length
                && HexFormat.isHexDigit(text[at + 1])
                && HexFormat.isHexDigit(text[at + 2]);
    }

    private static String text(byte[] encoded, int at) {
        return new String(encoded, at, 2, StandardCharsets.US_ASCII);
    }
}
