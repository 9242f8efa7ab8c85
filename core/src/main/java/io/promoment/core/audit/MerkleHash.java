package io.promoment.core.audit;

import java.security.MessageDigest;

/** The hashes of the tree (<a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962 §2.1</a>). */
public final class MerkleHash {
    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Digest EMPTY = Digest.taking(Sha256.begin().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    /** SHA-256(0x00 || entry). */
    public static Digest leaf(byte[] entry) {
        MessageDigest digest = Sha256.begin();
        digest.update(LEAF);
        return Digest.taking(digest.digest(entry));
    }

    /** SHA-256(0x01 || left || right). */
    public static Digest node(Digest left, Digest right) {
        MessageDigest digest = Sha256.begin();
        digest.update(NODE);
        digest.update(left.shared());
        return Digest.taking(digest.digest(right.shared()));
    }
}
