package io.promoment.core.audit;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether entries fit the hashes that are stored beside them. Where one does not, its neighbours' places are tried: an entry that
 * fits one of them was moved, and when all that follow do, one was taken out or put in before it.
 */
final class LeafCheck {
    private static final int FAR = 4_096;
    private static final int NEAR = 16;

    /** So many are looked for far away; each costs milliseconds. */
    private static final int MOST_FAR = 64;

    private record Moved(Entry entry, long by) {}

    private final Consumer<Finding> findings;
    private @Nullable Moved suspect;
    private long shift;
    private boolean afterMoved;
    private int sought;
    private boolean whole = true;

    LeafCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /**
     * Judges an entry.
     *
     * @return the place at which it was sealed, as far as that can be told
     */
    long check(Entry entry, Digest hash, Digest computed) {
        long by = shift;
        if (shift == 0 ? !computed.equals(hash) : !fits(entry, shift, hash)) {
            whole = false;
            Long found = seek(entry, hash);
            if (found == null) {
                settle();
                findings.accept(Finding.of(
                        FindingKind.EDITED,
                        entry,
                        EntryName.of(entry)
                                + " does not fit its hash: its index, batch, time, kind, id or digest was changed,"
                                + " or the hash"));
                return entry.index();
            }
            by = found;
        }
        judge(entry, by);
        return entry.index() + by;
    }

    /** Whether all entries so far fitted their hashes. */
    boolean whole() {
        return whole;
    }

    private void judge(Entry entry, long by) {
        if (by == shift) {
            settle();
        } else if (suspect != null && suspect.by() == by) {
            shifted(suspect);
            suspect = null;
        } else {
            settle();
            suspect = new Moved(entry, by);
        }
    }

    /** What was suspected did not go on. */
    private void settle() {
        Moved moved = suspect;
        suspect = null;
        afterMoved = moved != null;
        if (moved != null) {
            findings.accept(Finding.of(
                    FindingKind.REORDERED,
                    moved.entry(),
                    EntryName.of(moved.entry()) + " was sealed as entry "
                            + (moved.entry().index() + moved.by())));
        }
    }

    private void shifted(Moved first) {
        long more = first.by() - shift;
        shift = first.by();
        String before = "before " + EntryName.of(first.entry()) + ": that was sealed as entry "
                + (first.entry().index() + first.by()) + ", and the ones after it were numbered anew";
        findings.accept(
                more > 0
                        ? Finding.of(FindingKind.DELETED, first.entry(), count(more) + " missing " + before)
                        : Finding.of(FindingKind.INSERTED, first.entry(), count(-more) + " too many " + before));
    }

    private static String count(long entries) {
        return entries == 1 ? "one entry is" : entries + " entries are";
    }

    /** No more entries follow. */
    void end() {
        Moved last = suspect;
        if (last != null && !afterMoved) {
            suspect = null;
            shifted(last);
        } else {
            settle();
        }
    }

    private @Nullable Long seek(Entry entry, Digest hash) {
        int window = sought++ < MOST_FAR ? FAR : NEAR;
        if (fits(entry, 0, hash)) {
            return 0L;
        }
        for (long by = 1; by <= window; by++) {
            if (fits(entry, by, hash)) {
                return by;
            }
            if (fits(entry, -by, hash)) {
                return -by;
            }
        }
        return null;
    }

    private static boolean fits(Entry entry, long by, Digest hash) {
        long index = entry.index() + by;
        return index >= 0 && entry.at(index).leaf().equals(hash);
    }
}
