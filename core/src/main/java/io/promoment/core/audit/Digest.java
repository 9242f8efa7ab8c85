package io.promoment.core.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** 32 bytes of SHA-256: of a statement, a text, an entry or a node of the tree. */
public final class Digest {
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Of its bytes, copied.
     *
     * @throws UnreadableAuditTextException unless there are 32 bytes
     */
    public static Digest of(byte[] bytes) {
        return taking(bytes.clone());
    }

    /** Without a copy: nobody else may hold the bytes. */
    static Digest taking(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new UnreadableAuditTextException("a SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes);
    }

    /**
     * As {@link #hex} writes it.
     *
     * @throws UnreadableAuditTextException unless it is 64 hexadecimal digits in lower case
     */
    public static Digest ofHex(String hex) {
        if (!hex.equals(hex.toLowerCase(Locale.ROOT))) {
            throw new UnreadableAuditTextException("\"" + hex + "\" must be written in lower case");
        }
        try {
            return taking(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException noHex) {
            throw new UnreadableAuditTextException("\"" + hex + "\" is no hexadecimal digest", noHex);
        }
    }

    /**
     * As {@link #base64} writes it.
     *
     * @throws UnreadableAuditTextException unless it is the one Base64 text of 32 bytes (RFC 4648 §4, with padding)
     */
    public static Digest ofBase64(String base64) {
        return taking(Base64Text.decode(base64));
    }

    /** Of the text in UTF-8. */
    public static Digest ofText(String text) {
        return taking(Sha256.begin().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for those who only read them. */
    byte[] shared() {
        return bytes;
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hexadecimal. */
    @Override
    public String toString() {
        return hex();
    }
}
