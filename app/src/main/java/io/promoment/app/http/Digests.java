package io.promoment.app.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, without the exception that cannot be. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform must have SHA-256", impossible);
        }
    }
}
