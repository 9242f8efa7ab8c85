package io.promoment.core.audit;

/** Is told of each subtree that a new leaf completes, the leaf itself first, then upwards. */
@FunctionalInterface
public interface NodeSink {
    /** This one is all there now; see {@link NodeSource#node}. */
    void completed(int level, long index, Digest hash);
}
