package io.promoment.core.audit;

/**
 * A record that is there and cannot be read: somebody changed it into what nothing was ever sealed as. In an export {@code
 * {"unreadable": "why"}}.
 *
 * @param why for a person, such as {@code "outcome" is missing}
 */
public record UnreadableRecord(EntryKind kind, String why) implements AuditRecord {
    /** Of no statement. */
    @Override
    public Digest digest() {
        return Digest.ofText(why);
    }
}
