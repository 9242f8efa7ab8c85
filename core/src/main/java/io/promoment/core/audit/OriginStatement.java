package io.promoment.core.audit;

/**
 * Whose log it is: the statement is the text of the public key, and the entry says since when.
 *
 * @param key as {@link VerifierKey#text} writes it
 */
public record OriginStatement(String key) implements AuditRecord {
    @Override
    public EntryKind kind() {
        return EntryKind.ORIGIN;
    }

    @Override
    public Digest digest() {
        return Digest.ofText(key);
    }
}
