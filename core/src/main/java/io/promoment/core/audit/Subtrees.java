package io.promoment.core.audit;

/** Roots of any ranges of leaves, from complete subtrees. */
final class Subtrees {
    private Subtrees() {}

    /** MTH(D[from:to]) of RFC 6962 §2.1, for a range that a tree splits into: it starts at a multiple of its larger half. */
    static Digest root(long from, long to, NodeSource nodes) {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return nodes.node(level, from >> level);
        }
        long left = split(length);
        return MerkleHash.node(root(from, from + left, nodes), root(from + left, to, nodes));
    }

    /** The largest power of two smaller than this. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
