package io.promoment.core.audit;

import org.jspecify.annotations.Nullable;

/** The node of each level that was completed last. */
final class NodeMemory implements NodeSink {
    private final @Nullable Digest[] hashes = new Digest[Long.SIZE];
    private final long[] indexes = new long[Long.SIZE];

    @Override
    public void completed(int level, long index, Digest hash) {
        hashes[level] = hash;
        indexes[level] = index;
    }

    /** Whether that one is what was computed, and not long over. */
    boolean holds(ExportLine.OfNode node) {
        boolean there = node.level() >= 0 && node.level() < Long.SIZE && indexes[node.level()] == node.index();
        return there && node.hash().equals(hashes[node.level()]);
    }
}
