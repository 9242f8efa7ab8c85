package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Leaf;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.app.seal.LogStore.Tile;
import io.promoment.core.audit.ConsistencyProof;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.MerkleFrontier;
import io.promoment.core.audit.NodeSource;
import java.util.ArrayList;
import java.util.List;

/** The right edge of the tree, where it grows: what was there, and what a round adds. */
final class Edge {
    private final MerkleFrontier frontier;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Tile> tiles = new ArrayList<>();

    Edge(MerkleFrontier frontier) {
        this.frontier = frontier;
    }

    /**
     * From what is stored.
     *
     * @throws DamagedLogException where that does not give the root that was signed
     */
    static MerkleFrontier restore(Stored latest, NodeSource nodes) {
        MerkleFrontier frontier = MerkleFrontier.of(latest.size(), subtrees(latest.size(), nodes));
        if (!frontier.root().equals(latest.root())) {
            throw new DamagedLogException(
                    "The %d entries that are stored do not give the root of the checkpoint over them: GET /v1/audit/verify names what was tampered with"
                            .formatted(latest.size()));
        }
        return frontier;
    }

    /** The complete subtrees of the first so many entries, from left to right. */
    static List<Digest> subtrees(long size, NodeSource nodes) {
        List<Digest> subtrees = new ArrayList<>();
        long from = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                subtrees.add(nodes.node(level, from >> level));
                from += 1L << level;
            }
        }
        return subtrees;
    }

    /**
     * What another instance sealed must be a continuation of what this one knows.
     *
     * @throws DamagedLogException where it is not
     */
    static void requireContinuation(MerkleFrontier known, Stored latest, NodeSource nodes) {
        boolean continued = known.size() <= latest.size()
                && ConsistencyProof.make(known.size(), latest.size(), nodes).verify(known.root(), latest.root());
        if (!continued) {
            throw new DamagedLogException(
                    "The log has %d entries and is not a continuation of the %d that this instance sealed or saw: it was cut or changed. GET /v1/audit/verify tells more; after a restored backup restart the instance"
                            .formatted(latest.size(), known.size()));
        }
    }

    long size() {
        return frontier.size();
    }

    void add(Entry entry) {
        Digest hash = entry.leaf();
        leaves.add(new Leaf(entry, hash));
        frontier.add(hash, this::completed);
    }

    private void completed(int level, long index, Digest hash) {
        if (level > 0 && level % StoredNodes.HEIGHT == 0) {
            tiles.add(new Tile(level / StoredNodes.HEIGHT, index, hash));
        }
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Tile> tiles() {
        return tiles;
    }

    MerkleFrontier frontier() {
        return frontier;
    }
}
