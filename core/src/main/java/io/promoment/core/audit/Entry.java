package io.promoment.core.audit;

import java.time.Instant;

/**
 * One record in the log. Its bytes are the RFC 8785 JSON {@code {"at", "batch", "digest", "id", "index", "kind"}}; their leaf hash
 * stands in the tree.
 *
 * @param index from 0, without gaps
 * @param batch the number of the batch that decided: one customer's numbers never fall, others may, as batches commit in any order
 * @param at the time of that batch, to the microsecond
 * @param id of the decision, change or ruleset
 * @param digest of the statement: what the entry says, with what is personal behind salted digests. Kept beside the hash, it lets
 *     an entry be proven after its record is gone
 */
public record Entry(long index, long batch, Instant at, EntryKind kind, String id, Digest digest) {
    public Entry {
        at = Micros.of(at);
    }

    /** What is hashed. */
    public byte[] bytes() {
        return new SortedObject()
                .put("at", at)
                .put("batch", batch)
                .put("digest", digest)
                .put("id", id)
                .put("index", index)
                .put("kind", kind.wireName())
                .bytes();
    }

    /** What stands in the tree. */
    public Digest leaf() {
        return MerkleHash.leaf(bytes());
    }

    Entry at(long otherIndex) {
        return new Entry(otherIndex, batch, at, kind, id, digest);
    }
}
