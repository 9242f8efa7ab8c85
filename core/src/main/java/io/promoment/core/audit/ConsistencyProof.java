package io.promoment.core.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * That a tree begins with all of an earlier one (<a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1.2">RFC 6962
 * §2.1.2</a>): nothing was changed since, only added.
 *
 * @param first size of the earlier tree
 * @param second size of the later one
 */
public record ConsistencyProof(long first, long second, List<Digest> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Between two sizes of one tree.
     *
     * @throws PastTreeException unless 1 ≤ first ≤ second: that a tree begins with nothing need not be proven
     */
    public static ConsistencyProof make(long first, long second, NodeSource nodes) {
        if (first < 1 || first > second) {
            throw new PastTreeException(
                    first < 1
                            ? "there is nothing to prove of a tree of " + first + " entries; ask from 1 on"
                            : "a tree of " + second + " entries does not begin with one of " + first);
        }
        List<Digest> path = new ArrayList<>();
        if (first < second) {
            collect(first, second, nodes, path);
            Collections.reverse(path);
        }
        return new ConsistencyProof(first, second, path);
    }

    /** From the root downwards; SUBPROOF of the RFC. */
    private static void collect(long first, long second, NodeSource nodes, List<Digest> path) {
        long from = 0;
        long to = second;
        while (first < to) {
            long middle = from + Subtrees.split(to - from);
            if (first <= middle) {
                path.add(Subtrees.root(middle, to, nodes));
                to = middle;
            } else {
                path.add(Subtrees.root(from, middle, nodes));
                from = middle;
            }
        }
        if (from > 0) { // otherwise it is the root of the earlier tree, which whoever checks has
            path.add(Subtrees.root(from, to, nodes));
        }
    }

    /** Whether the later tree with its root begins with the earlier one with its root. */
    public boolean verify(Digest firstRoot, Digest secondRoot) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        return !path.isEmpty() && leadsToBoth(firstRoot, secondRoot);
    }

    private boolean leadsToBoth(Digest firstRoot, Digest secondRoot) {
        int alone = Long.numberOfTrailingZeros(first);
        long place = (first - 1) >> alone;
        long last = (second - 1) >> alone;
        int at = place == 0 ? 0 : 1;
        Digest earlier = place == 0 ? firstRoot : path.get(0);
        Digest later = earlier;
        for (; at < path.size(); at++) {
            if (last == 0) {
                return false;
            }
            Digest beside = path.get(at);
            if ((place & 1) == 1 || place == last) {
                earlier = MerkleHash.node(beside, earlier);
                later = MerkleHash.node(beside, later);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                later = MerkleHash.node(later, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && earlier.equals(firstRoot) && later.equals(secondRoot);
    }
}
