package io.promoment.core.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * A tree that only grows, as little as is needed of it: the roots of its complete subtrees, one for each bit of its size,
 * known as a <a href="https://github.com/transparency-dev/merkle/blob/main/docs/compact_ranges.md">compact range</a>. Not for
 * several threads at once.
 */
public final class MerkleFrontier {
    private static final NodeSink NOBODY = (level, index, hash) -> {};

    /** The smallest, rightmost first. */
    private final Deque<Digest> subtrees = new ArrayDeque<>();

    private long size;

    /** Of a tree without leaves. */
    public MerkleFrontier() {}

    /**
     * Of a tree as {@link #subtrees} told of it.
     *
     * @throws UnreadableAuditTextException if a tree of that size has not that many subtrees
     */
    public static MerkleFrontier of(long size, List<Digest> subtrees) {
        if (size < 0 || subtrees.size() != Long.bitCount(size)) {
            throw new UnreadableAuditTextException("a tree of " + size + " entries has "
                    + Long.bitCount(Math.max(size, 0)) + " complete subtrees, not " + subtrees.size());
        }
        MerkleFrontier frontier = new MerkleFrontier();
        subtrees.forEach(frontier.subtrees::push);
        frontier.size = size;
        return frontier;
    }

    /** The same tree, to be continued another way. */
    public MerkleFrontier copy() {
        return of(size, subtrees());
    }

    /** Takes the hash of the next leaf. */
    public void add(Digest leaf) {
        add(leaf, NOBODY);
    }

    /** Takes the hash of the next leaf and tells of what it completes. */
    public void add(Digest leaf, NodeSink sink) {
        Digest hash = leaf;
        int level = 0;
        sink.completed(level, size, hash);
        while (((size >> level) & 1) == 1) {
            hash = MerkleHash.node(subtrees.pop(), hash);
            level++;
            sink.completed(level, size >> level, hash);
        }
        subtrees.push(hash);
        size++;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    public Digest root() {
        Iterator<Digest> smallestFirst = subtrees.iterator();
        if (!smallestFirst.hasNext()) {
            return MerkleHash.EMPTY;
        }
        Digest root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = MerkleHash.node(smallestFirst.next(), root);
        }
        return root;
    }

    /** The roots of the complete subtrees from left to right, which is from the largest to the smallest. */
    public List<Digest> subtrees() {
        List<Digest> leftToRight = new ArrayList<>(subtrees);
        Collections.reverse(leftToRight);
        return leftToRight;
    }
}
