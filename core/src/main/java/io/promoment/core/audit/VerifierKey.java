package io.promoment.core.audit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key of notes (<a href="https://c2sp.org/signed-note">C2SP signed-note</a>): what an auditor
 * needs, and needs to have got from somebody trusted. As text {@code name+12345678+AZ…}, which is the name, the id and the
 * Base64 of 0x01 and the key.
 */
public final class VerifierKey {
    static final int KEY_BYTES = 32;
    static final int ID_BYTES = 4;

    private static final byte ED25519 = 1;

    /** SubjectPublicKeyInfo of RFC 8410 before the key itself. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final int id;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw) {
        this.name = KeyName.checked(name);
        this.raw = raw;
        this.id = id(name, raw);
        this.key = key(raw);
    }

    /**
     * From the key itself.
     *
     * @param raw the 32 bytes of RFC 8032
     * @throws UnreadableAuditTextException if these are no Ed25519 key, or notes cannot have a key of that name
     */
    public static VerifierKey of(String name, byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new UnreadableAuditTextException("an Ed25519 key has 32 bytes, not " + raw.length);
        }
        return new VerifierKey(name, raw.clone());
    }

    /**
     * From its text.
     *
     * @throws UnreadableAuditTextException if it is not what {@link #text} writes
     */
    public static VerifierKey read(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new UnreadableAuditTextException(
                    "\"" + text
                            + "\" is no public key of a log; it must be like promotions.example.com/audit+c74f20a3+ARpc2QcUPDhMQegw…");
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length == 0 || typed[0] != ED25519) {
            throw new UnreadableAuditTextException(
                    "the key of \"" + parts[0] + "\" is no Ed25519 key, and no other is known here");
        }
        VerifierKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(key.idText())) {
            throw new UnreadableAuditTextException("the key of \"" + parts[0] + "\" has the id " + key.idText()
                    + ", not \"" + parts[1] + "\": it was copied wrongly");
        }
        return key;
    }

    /** What {@link #read} reads. */
    public String text() {
        byte[] typed = ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(raw).array();
        return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    public String name() {
        return name;
    }

    /** Of name and key: tells keys apart, proves nothing. */
    public int id() {
        return id;
    }

    /** The id in eight hexadecimal digits. */
    public String idText() {
        return HexFormat.of().toHexDigits(id);
    }

    /** Whether the private half of this key signed the message. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException noSignature) {
            return false; // of another length, or with numbers out of range
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 17 platform has Ed25519", impossible);
        }
    }

    private static int id(String name, byte[] raw) {
        MessageDigest digest = Sha256.begin();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return new BigInteger(Arrays.copyOf(digest.digest(raw), ID_BYTES)).intValue();
    }

    private static PublicKey key(byte[] raw) {
        byte[] encoded =
                ByteBuffer.allocate(X509.length + KEY_BYTES).put(X509).put(raw).array();
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException noKey) {
            throw new UnreadableAuditTextException("these 32 bytes are no Ed25519 key", noKey);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The text. */
    @Override
    public String toString() {
        return text();
    }
}
