package io.promoment.core.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A signature line of a note.
 *
 * @param name of the key
 * @param base64 of the id of the key and the signature itself
 */
public record NoteSignature(String name, String base64) {
    static final String MARK = "\u2014 ";

    static NoteSignature of(String text, SigningKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] named = ByteBuffer.allocate(VerifierKey.ID_BYTES + signature.length)
                .putInt(key.verifier().id())
                .put(signature)
                .array();
        return new NoteSignature(key.verifier().name(), Base64.getEncoder().encodeToString(named));
    }

    static NoteSignature read(String line) {
        String[] words = line.split(" ", -1);
        if (!line.startsWith(MARK) || words.length != 3) {
            throw new UnreadableAuditTextException("\"" + line + "\" is no signature of a note; it must be like"
                    + " \u2014 promotions.example.com/audit x08go/ZJkuBS9UG…");
        }
        NoteSignature signature = new NoteSignature(KeyName.checked(words[1]), words[2]);
        if (Base64Text.decode(words[2]).length <= VerifierKey.ID_BYTES) {
            throw new UnreadableAuditTextException("the signature of \"" + words[1] + "\" is too short");
        }
        return signature;
    }

    /** The line with its end. */
    String line() {
        return MARK + name + " " + base64 + "\n";
    }

    /** Whether it says that this key made it. */
    boolean names(VerifierKey key) {
        return name.equals(key.name())
                && ByteBuffer.wrap(Base64Text.decode(base64)).getInt() == key.id();
    }

    boolean isOf(VerifierKey key, String text) {
        byte[] named = Base64Text.decode(base64);
        return key.verifies(
                text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(named, VerifierKey.ID_BYTES, named.length));
    }
}
