package io.promoment.core.audit;

/**
 * What is stored of that which an entry is about: everything that the digest in the entry is computed from. To make the digest
 * of a decision that is just decided {@link DecisionStatement} is enough, and faster.
 */
public sealed interface AuditRecord
        permits DecisionRecord,
                ChangeStatement,
                RulesetStatement,
                RetentionStatement,
                OriginStatement,
                UnreadableRecord {
    EntryKind kind();

    /** Of its statement: what stands in the entry while nobody touched the record. */
    Digest digest();
}
