package io.promoment.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Trees of leaves that say their index, with all their complete subtrees. */
final class Trees implements NodeSource {
    private record Place(int level, long index) {}

    private final Map<Place, Digest> nodes = new HashMap<>();
    private final MerkleFrontier frontier = new MerkleFrontier();

    static Trees of(long size) {
        Trees tree = new Trees();
        LongStream.range(0, size).forEach(index -> tree.add(leaf(index)));
        return tree;
    }

    static Digest leaf(long index) {
        return MerkleHash.leaf(("entry " + index).getBytes(UTF_8));
    }

    void add(Digest leaf) {
        frontier.add(leaf, (level, index, hash) -> nodes.put(new Place(level, index), hash));
    }

    Digest root() {
        return frontier.root();
    }

    @Override
    public Digest node(int level, long index) {
        Digest node = nodes.get(new Place(level, index));
        if (node == null) {
            throw new AssertionError("there is no complete subtree " + level + "/" + index);
        }
        return node;
    }

    /** MTH of RFC 6962 §2.1, word for word. */
    static Digest rootByDefinition(List<Digest> leaves) {
        if (leaves.isEmpty()) {
            return MerkleHash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int half = 1;
        while (half * 2 < leaves.size()) {
            half *= 2;
        }
        return MerkleHash.node(
                rootByDefinition(leaves.subList(0, half)), rootByDefinition(leaves.subList(half, leaves.size())));
    }
}
