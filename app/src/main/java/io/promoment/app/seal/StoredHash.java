package io.promoment.app.seal;

import io.promoment.core.audit.Digest;
import java.util.HexFormat;

/** Hashes out of columns in which somebody may have written anything. */
final class StoredHash {
    private StoredHash() {}

    /** What has not the length of a hash becomes one that fits nothing, so that it is found and not stumbled over. */
    static Digest of(byte[] bytes) {
        return bytes.length == Digest.BYTES
                ? Digest.of(bytes)
                : Digest.ofText(HexFormat.of().formatHex(bytes));
    }
}
