package io.promoment.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every tree up to some hundred entries, against the definition of the RFC. */
class MerkleTreeTest {
    private static final int LARGEST = 260;

    private final Trees tree = Trees.of(LARGEST);

    private static List<Digest> roots() {
        List<Digest> leaves = new ArrayList<>();
        List<Digest> roots = new ArrayList<>(List.of(MerkleHash.EMPTY));
        for (int size = 1; size <= LARGEST; size++) {
            leaves.add(Trees.leaf(size - 1));
            roots.add(Trees.rootByDefinition(leaves));
        }
        return roots;
    }

    @Test
    void hasTheRootThatTheDefinitionGives() {
        List<Digest> roots = roots();
        MerkleFrontier frontier = new MerkleFrontier();

        for (int size = 1; size <= LARGEST; size++) {
            frontier.add(Trees.leaf(size - 1));
            frontier = MerkleFrontier.of(frontier.size(), frontier.subtrees());
            assertThat(frontier.root()).as("size " + size).isEqualTo(roots.get(size));
        }
    }

    @Test
    void provesEveryEntryInEveryTree() {
        List<Digest> roots = roots();
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.make(index, size, tree);
                assertThat(proof.verify(Trees.leaf(index), roots.get(size)))
                        .as(index + " of " + size)
                        .isTrue();
                assertThat(proof.verify(Trees.leaf(index + 1), roots.get(size))).isFalse();
            }
        }
    }

    @Test
    void provesThatEveryTreeBeginsWithEveryEarlierOne() {
        List<Digest> roots = roots();
        for (int second = 1; second <= LARGEST; second++) {
            for (int first = 1; first <= second; first++) {
                ConsistencyProof proof = ConsistencyProof.make(first, second, tree);
                assertThat(proof.verify(roots.get(first), roots.get(second)))
                        .as(first + " to " + second)
                        .isTrue();
                assertThat(proof.verify(Trees.leaf(first), roots.get(second))).isFalse();
            }
        }
    }

    /** Any byte of a path, and any path that is longer or shorter. */
    @Test
    void refusesEveryChangedPath() {
        Digest root = tree.root();
        for (int index = 0; index < LARGEST; index += 13) {
            InclusionProof proof = InclusionProof.make(index, LARGEST, tree);
            Digest leaf = Trees.leaf(index);
            for (List<Digest> path : changed(proof.path())) {
                assertThat(new InclusionProof(index, LARGEST, path).verify(leaf, root))
                        .isFalse();
            }
            assertThat(new InclusionProof(index + 1, LARGEST, proof.path()).verify(leaf, root))
                    .isFalse();
        }
    }

    @Test
    void refusesEveryChangedPathToALaterTree() {
        List<Digest> roots = roots();
        for (int first = 1; first < LARGEST; first += 17) {
            ConsistencyProof proof = ConsistencyProof.make(first, LARGEST, tree);
            for (List<Digest> path : changed(proof.path())) {
                assertThat(new ConsistencyProof(first, LARGEST, path).verify(roots.get(first), roots.get(LARGEST)))
                        .isFalse();
            }
        }
    }

    private static List<List<Digest>> changed(List<Digest> path) {
        List<List<Digest>> changed = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            for (int index = 0; index < Digest.BYTES; index++) {
                byte[] bytes = path.get(at).bytes();
                bytes[index] ^= 4;
                List<Digest> one = new ArrayList<>(path);
                one.set(at, Digest.of(bytes));
                changed.add(one);
            }
        }
        List<Digest> longer = new ArrayList<>(path);
        longer.add(Trees.leaf(0));
        changed.add(longer);
        changed.add(path.subList(0, path.size() - 1));
        changed.add(path.subList(1, path.size()));
        return changed;
    }

    @Test
    void makesNoProofPastTheTree() {
        assertThatThrownBy(() -> InclusionProof.make(260, 260, tree))
                .isInstanceOf(PastTreeException.class)
                .hasMessage("there is no entry 260 in a tree of 260 entries; its last one is 259");
        assertThatThrownBy(() -> InclusionProof.make(0, 0, tree)).isInstanceOf(PastTreeException.class);
        assertThatThrownBy(() -> InclusionProof.make(-1, 2, tree)).isInstanceOf(PastTreeException.class);
        assertThatThrownBy(() -> ConsistencyProof.make(3, 2, tree))
                .isInstanceOf(PastTreeException.class)
                .hasMessage("a tree of 2 entries does not begin with one of 3");
        assertThatThrownBy(() -> ConsistencyProof.make(0, 2, tree)).isInstanceOf(PastTreeException.class);
        assertThatThrownBy(() -> MerkleFrontier.of(5, List.of(Trees.leaf(0))))
                .isInstanceOf(UnreadableAuditTextException.class)
                .hasMessage("a tree of 5 entries has 2 complete subtrees, not 1");
    }
}
