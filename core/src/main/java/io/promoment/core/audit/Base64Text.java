package io.promoment.core.audit;

import java.util.Base64;

/** Base64 of RFC 4648 §4, strictly: bytes have one text, so that a text cannot be changed without changing what it means. */
final class Base64Text {
    private Base64Text() {}

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException none) {
            throw new UnreadableAuditTextException("\"" + text + "\" is no Base64", none);
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new UnreadableAuditTextException("\"" + text + "\" is no Base64 as RFC 4648 writes it");
        }
        return bytes;
    }
}
