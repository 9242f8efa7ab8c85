package io.promoment.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * 16 random bytes of one decision that keep what is personal in its statement from being guessed. Once salt and text are erased,
 * their digest says nothing, and the proofs stay valid.
 */
public final class Salt {
    public static final int BYTES = 16;

    private static final byte END_OF_NAME = 0;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Of its bytes, copied.
     *
     * @throws UnreadableAuditTextException unless there are 16 bytes
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new UnreadableAuditTextException("a salt has 16 bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256(salt || name || 0x00 || value), all in UTF-8. */
    public Digest seal(String name, String value) {
        return seal(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for a value that is at hand as UTF-8. */
    public Digest seal(String name, byte[] value) {
        MessageDigest digest = Sha256.begin();
        digest.update(bytes);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(END_OF_NAME);
        return Digest.taking(digest.digest(value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
