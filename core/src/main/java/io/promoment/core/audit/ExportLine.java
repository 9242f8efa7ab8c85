package io.promoment.core.audit;

import org.jspecify.annotations.Nullable;

/** Any line of an export after the first. */
public sealed interface ExportLine {
    /**
     * An entry.
     *
     * @param hash of the leaf, as stored
     * @param record null when it is no longer kept
     */
    record OfEntry(Entry entry, Digest hash, @Nullable AuditRecord record) implements ExportLine {}

    /**
     * A checkpoint of what came before it: with many of them it can be said more exactly where somebody tampered.
     *
     * @param note as signed
     */
    record OfCheckpoint(String note) implements ExportLine {}

    /** A complete subtree as stored, behind its last entry: not signed, and still it narrows down where somebody tampered. */
    record OfNode(int level, long index, Digest hash) implements ExportLine {}

    /** What cannot be read: somebody changed it. */
    record Unreadable(String why) implements ExportLine {}
}
