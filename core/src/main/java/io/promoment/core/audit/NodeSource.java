package io.promoment.core.audit;

/** The complete subtrees of a tree: where proofs are made from. */
@FunctionalInterface
public interface NodeSource {
    /**
     * The root of the leaves from {@code index << level} to before {@code (index + 1) << level}, which are all there; at level 0
     * the hash of a leaf.
     */
    Digest node(int level, long index);
}
