package io.promoment.core.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether the hashes of the entries give the roots that were signed. Needs no more memory for a longer log: of the tree it keeps a
 * {@link MerkleFrontier}.
 */
final class TreeCheck {
    /** Leaves that came too early; with more a leaf before them is missing for good. */
    private static final int MOST_WAITING = 4_096;

    private static final int MOST_DOUBTED = 1_000;

    private record Leaf(Digest stated, Digest computed) {}

    /** A checkpoint that can be trusted. */
    private record Anchor(Checkpoint checkpoint, String name) {}

    private final Consumer<Finding> findings;
    private final TreeMap<Long, Leaf> waiting = new TreeMap<>();
    private final TreeMap<Long, List<Anchor>> anchors = new TreeMap<>();
    private final List<ExportLine.OfNode> doubted = new ArrayList<>();
    private final NodeMemory nodes = new NodeMemory();
    private final NodeMemory otherNodes = new NodeMemory();

    private MerkleFrontier stated;
    /** With the hashes that entries ought to have, since one of them had another; null before. */
    private @Nullable MerkleFrontier computed;

    private long sound;
    private boolean broken;
    private boolean diverged;
    private @Nullable Checkpoint confirmed;
    private final Set<Checkpoint> agreed = new HashSet<>();

    TreeCheck(MerkleFrontier before, Consumer<Finding> findings) {
        this.stated = before;
        this.sound = before.size();
        this.findings = findings;
    }

    /** For a log of which not even the beginning is known: nothing is confirmed. */
    static TreeCheck lost(Consumer<Finding> findings) {
        TreeCheck tree = new TreeCheck(new MerkleFrontier(), findings);
        tree.broken = true;
        return tree;
    }

    /** A checkpoint that is signed: compared when the tree has its size. */
    void expect(Checkpoint checkpoint, String name) {
        if (checkpoint.size() == stated.size() && !broken && waiting.isEmpty()) {
            compare(List.of(new Anchor(checkpoint, name)));
        } else {
            anchors.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
                    .add(new Anchor(checkpoint, name));
        }
    }

    /** The leaf at a place, in any order. */
    void add(long index, Digest hash, Digest fromEntry) {
        if (index < stated.size() || waiting.containsKey(index)) {
            broken = true; // two for one place: which of them was sealed cannot be told from here
        } else if (!broken) {
            waiting.put(index, new Leaf(hash, fromEntry));
            while (!waiting.isEmpty() && waiting.firstKey() == stated.size()) {
                grow(waiting.pollFirstEntry().getValue());
            }
            broken = waiting.size() > MOST_WAITING;
        }
        if (broken) {
            waiting.clear();
        }
    }

    private void grow(Leaf leaf) {
        if (computed == null && !leaf.stated().equals(leaf.computed())) {
            computed = stated.copy();
        }
        if (computed != null) {
            computed.add(leaf.computed(), otherNodes);
        }
        stated.add(leaf.stated(), nodes);
        List<Anchor> reached = anchors.remove(stated.size());
        if (reached != null) {
            compare(reached);
        }
    }

    private void compare(List<Anchor> reached) {
        long before = sound;
        Anchor holds = null;
        for (Anchor anchor : reached) {
            if (holds(anchor)) {
                holds = anchor;
            }
        }
        for (Anchor anchor : reached) {
            if (holds != null && !anchor.checkpoint().equals(holds.checkpoint())) {
                findings.accept(new Finding(
                        FindingKind.EDITED,
                        before,
                        null,
                        "the log leads to " + holds.name() + " and not to " + anchor.name()
                                + ", of the same size; the key signed"
                                + " both: somebody who has the key rewrote entries and signed them again"));
            } else if (holds == null && !diverged) {
                diverge(anchor);
            }
        }
    }

    private boolean holds(Anchor anchor) {
        Digest root = anchor.checkpoint().root();
        if (computed != null && !root.equals(stated.root()) && root.equals(computed.root())) {
            findings.accept(new Finding(
                    FindingKind.EDITED,
                    sound,
                    null,
                    "only hashes were changed in " + range(sound, stated.size()) + ": the entries themselves are as "
                            + anchor.name() + " covers them"));
            stated = computed;
        }
        if (!root.equals(stated.root())) {
            return false;
        }
        agree(anchor.checkpoint());
        return true;
    }

    private void agree(Checkpoint checkpoint) {
        for (ExportLine.OfNode node : doubted) {
            findings.accept(new Finding(
                    FindingKind.EDITED,
                    first(node),
                    null,
                    "the stored node " + node.index() + " of level " + node.level() + " is not that of "
                            + range(first(node), end(node))
                            + ", which are untouched: proofs made from it do not hold"));
        }
        doubted.clear();
        computed = null;
        diverged = false;
        sound = stated.size();
        confirmed = checkpoint;
        agreed.add(checkpoint);
    }

    private void diverge(Anchor anchor) {
        diverged = true;
        String sentence = range(sound, stated.size()) + (sound + 1 == stated.size() ? " is" : " are")
                + " not what was sealed: the tree over the entries has not the root of " + anchor.name()
                + (confirmed == null ? "" : ", while that of the first " + sound + " is as it was signed");
        if (!doubted.isEmpty()) {
            sentence += "; the stored nodes narrow it down to " + range(first(doubted.get(0)), end(doubted.get(0)));
        }
        findings.accept(
                new Finding(FindingKind.EDITED, doubted.isEmpty() ? sound : first(doubted.get(0)), null, sentence));
        doubted.clear();
    }

    /** A node as stored, behind its last entry. */
    void node(ExportLine.OfNode node) {
        boolean known = !broken && waiting.isEmpty() && end(node) == stated.size();
        if (known && !nodes.holds(node) && !otherNodes.holds(node) && doubted.size() < MOST_DOUBTED) {
            doubted.add(node);
        }
    }

    /** The first place that no leaf came for, before which all did. */
    long size() {
        return stated.size();
    }

    /** The largest checkpoint that the entries lead to; null when there is none. */
    @Nullable
    Checkpoint confirmed() {
        return confirmed;
    }

    /** Whether the entries lead to this one. */
    boolean agreed(Checkpoint checkpoint) {
        return agreed.contains(checkpoint);
    }

    static String range(long from, long to) {
        return from + 1 >= to ? "entry " + from : "entries " + from + " to " + (to - 1);
    }

    private static long first(ExportLine.OfNode node) {
        return node.index() << node.level();
    }

    private static long end(ExportLine.OfNode node) {
        return (node.index() + 1) << node.level();
    }
}
