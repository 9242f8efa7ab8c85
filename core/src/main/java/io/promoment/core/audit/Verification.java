package io.promoment.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds and names what somebody did to a log: {@link #begin}, then {@link #add} line by line, then {@link #end}. Needs as much
 * memory for ten million entries as for ten. For one log, by one thread.
 *
 * <p>Each record must have the digest that its entry holds, each entry the hash that the tree holds, and the tree the root that
 * the key signed. Rows that were made from an outcome must follow from it, and each customer's positions must rise one by one.
 */
public final class Verification {
    private final Trust trust;
    private final Tally tally;
    private final LeafCheck leaves;
    private final KeptCheck kept;
    private final PositionCheck positions = new PositionCheck();
    private final BeginningCheck beginning;
    private final RecordCheck records;
    private final List<Checkpoint> keptCheckpoints = new ArrayList<>();

    private Places places;
    private TreeCheck tree;
    private long from;

    /**
     * Begins with nothing.
     *
     * @param findings is told of each finding once it is certain, which may be at the end
     */
    public Verification(Trust trust, Consumer<Finding> findings) {
        this.trust = trust;
        this.tally = new Tally(findings);
        this.leaves = new LeafCheck(tally);
        this.kept = new KeptCheck(tally);
        this.beginning = new BeginningCheck(tally);
        this.records = new RecordCheck(trust.key(), tally);
        this.places = new Places(0, 0, tally);
        this.tree = TreeCheck.lost(tally);
    }

    /** Takes the first line. */
    public void begin(ExportHeader header) {
        from = header.from();
        tree = tree(header);
        Checkpoint checkpoint = trust.checkpoint("the checkpoint of the export", header.checkpoint(), tally);
        long to = checkpoint == null ? header.to() : checkpoint.size();
        places = new Places(header.from(), to, tally);
        head(header, checkpoint);
        if (checkpoint != null) {
            tree.expect(checkpoint, "the checkpoint of the export");
        }
        for (SignedNote note : trust.kept()) {
            Checkpoint trusted = trust.checkpoint("the checkpoint that was kept", note, tally);
            if (trusted != null) {
                expectKept(trusted, to);
            }
        }
    }

    private TreeCheck tree(ExportHeader header) {
        try {
            return new TreeCheck(MerkleFrontier.of(header.from(), header.before()), tally);
        } catch (UnreadableAuditTextException wrong) {
            tally.accept(
                    Finding.of(FindingKind.EDITED, "\"before\" in the first line was changed: " + wrong.getMessage()));
            return TreeCheck.lost(tally);
        }
    }

    private void head(ExportHeader header, @Nullable Checkpoint checkpoint) {
        if (!header.key().equals(trust.key().text())) {
            tally.accept(Finding.of(
                    FindingKind.EDITED,
                    "the first line names the key " + header.key() + "; the key that you trust is " + trust.key()));
        }
        if (!header.origin().equals(trust.key().name())) {
            tally.accept(Finding.of(
                    FindingKind.OTHER_LOG,
                    "the first line names the log \"" + header.origin() + "\"; the key that you trust is of \""
                            + trust.key().name() + "\""));
        }
        if (checkpoint != null && checkpoint.size() != header.to()) {
            tally.accept(Finding.of(
                    checkpoint.size() > header.to() ? FindingKind.CUT : FindingKind.EDITED,
                    "the first line promises entries up to before " + header.to() + ", its checkpoint covers "
                            + checkpoint.size()));
        }
    }

    private void expectKept(Checkpoint trusted, long to) {
        keptCheckpoints.add(trusted);
        if (trusted.size() > to) {
            tally.accept(Finding.of(
                    FindingKind.CUT,
                    "the checkpoint that was kept covers " + trusted.size() + " entries, the export only " + to));
        } else if (trusted.size() >= from) {
            tree.expect(trusted, kept(trusted));
        }
    }

    private static String kept(Checkpoint checkpoint) {
        return "the checkpoint of " + checkpoint.size() + " entries that was kept";
    }

    /** Takes a line; lines come in the order in which they stand. */
    public void add(ExportLine line) {
        if (line instanceof ExportLine.OfEntry of) {
            entry(of.entry(), of.hash(), of.record());
        } else if (line instanceof ExportLine.OfCheckpoint of) {
            Checkpoint checkpoint = trust.checkpoint("a checkpoint within the export", of.note(), tally);
            if (checkpoint != null && checkpoint.size() >= tree.size()) {
                tree.expect(checkpoint, "the checkpoint of " + checkpoint.size() + " entries");
            }
        } else if (line instanceof ExportLine.OfNode node) {
            tree.node(node);
        } else if (line instanceof ExportLine.Unreadable unreadable) {
            places.unreadable(unreadable.why());
        }
    }

    private void entry(Entry entry, Digest hash, @Nullable AuditRecord record) {
        tally.count(entry);
        if (places.take(entry)) {
            Digest computed = entry.leaf();
            long place = leaves.check(entry, hash, computed);
            tree.add(place, hash, place == entry.index() ? computed : hash);
        }
        if (record == null) {
            kept.missing(entry);
        } else {
            kept.present(entry);
        }
        if (from == 0) {
            beginning.entry(entry);
        }
        if (record != null && records.check(entry, record)) {
            sealed(entry, record);
        } else {
            positions.forget();
        }
    }

    private void sealed(Entry entry, AuditRecord record) {
        if (record instanceof RetentionStatement retention) {
            kept.dropped(entry, retention);
        } else if (record instanceof DecisionRecord decision && places.whole() && leaves.whole()) {
            position(entry, decision.decision().customer(), decision.decision().position());
            if (from == 0) {
                beginning.decided(entry, decision.decision().ruleset());
            }
        }
    }

    /** Where entries are missing or moved, that is said already. */
    private void position(Entry entry, String customer, long position) {
        String name = EntryName.of(entry) + " has position " + position + " of its customer, and ";
        switch (positions.take(customer, position)) {
            case RISES -> {}
            case FALLS ->
                tally.accept(
                        Finding.of(FindingKind.REORDERED, entry, name + "one that is not smaller stands before it"));
            case LEAPS ->
                tally.accept(Finding.of(
                        FindingKind.DELETED, entry, name + "the decision of the position before it is not in the log"));
        }
    }

    /** No more lines follow. */
    public Verdict end() {
        leaves.end();
        places.end();
        kept.end();
        List<String> remarks = new ArrayList<>();
        if (from > 0) {
            remarks.add("The export begins with entry " + from + ": what stands before it was not looked at.");
        }
        keptCheckpoints.stream()
                .filter(checkpoint -> checkpoint.size() < from)
                .forEach(checkpoint -> remarks.add("The checkpoint of " + checkpoint.size()
                        + " entries that was kept lies before the export: export from 0 to check it too."));
        int confirmed = (int) keptCheckpoints.stream().filter(tree::agreed).count();
        return tally.verdict(trust.key(), tree.confirmed(), kept.count(), confirmed, remarks);
    }

    /** Verifies one entry with its proof, instead of an export. */
    public Verdict verify(Bundle bundle) {
        Entry entry = bundle.entry();
        tally.count(entry);
        Checkpoint checkpoint = trust.checkpoint("the checkpoint of the entry", bundle.checkpoint(), tally);
        new BundleCheck(bundle, tally).check(checkpoint, trust.key());
        if (bundle.record() != null) {
            records.check(entry, bundle.record());
        }
        List<String> remarks = new ArrayList<>();
        int confirmed = 0;
        for (SignedNote note : trust.kept()) {
            Checkpoint trusted = trust.checkpoint("the checkpoint that was kept", note, tally);
            if (trusted != null && trusted.equals(checkpoint)) {
                confirmed++;
            } else if (trusted != null) {
                remarks.add(BundleCheck.compare(trusted, checkpoint, tally));
            }
        }
        return tally.verdict(
                trust.key(),
                tally.isClean() ? checkpoint : null,
                bundle.record() == null ? 1 : 0,
                confirmed,
                remarks.stream().filter(remark -> !remark.isEmpty()).toList());
    }

    /** How many entries came so far. */
    public long entries() {
        return tally.entries();
    }
}
