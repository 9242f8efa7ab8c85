package io.promoment.core.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entry stands at its place in a tree (<a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1.1">RFC 6962
 * §2.1.1</a>).
 *
 * @param index of the entry, from 0
 * @param size of the tree
 * @param path the hashes beside the way from the leaf to the root, the leaf's neighbour first
 */
public record InclusionProof(long index, long size, List<Digest> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Of an entry of a tree that is all there.
     *
     * @throws PastTreeException unless 0 ≤ index &lt; size
     */
    public static InclusionProof make(long index, long size, NodeSource nodes) {
        if (index < 0 || index >= size) {
            throw new PastTreeException(
                    size <= 0
                            ? "there is no entry " + index + " in a tree without entries"
                            : "there is no entry " + index + " in a tree of " + size + " entries; its last one is "
                                    + (size - 1));
        }
        List<Digest> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Subtrees.split(to - from);
            if (index < middle) {
                path.add(Subtrees.root(middle, to, nodes));
                to = middle;
            } else {
                path.add(Subtrees.root(from, middle, nodes));
                from = middle;
            }
        }
        Collections.reverse(path);
        return new InclusionProof(index, size, path);
    }

    /** Whether the leaf with this hash stands there in the tree with this root. */
    public boolean verify(Digest leaf, Digest root) {
        Digest follows = root(leaf);
        return follows != null && follows.equals(root);
    }

    /** The root that follows from the hash of the leaf; null where no tree has such a path. */
    public @Nullable Digest root(Digest leaf) {
        if (index < 0 || index >= size) {
            return null;
        }
        long place = index;
        long last = size - 1;
        Digest hash = leaf;
        for (Digest beside : path) {
            if (last == 0) {
                return null;
            }
            if ((place & 1) == 1 || place == last) {
                hash = MerkleHash.node(beside, hash);
                // no neighbour on the right here: the leaf's subtree goes up alone
                int alone = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                hash = MerkleHash.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }
}
