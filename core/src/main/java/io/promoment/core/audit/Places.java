package io.promoment.core.audit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Whether every entry comes once and in its turn. */
final class Places {
    /** Gaps that are remembered, in case what is missing stands elsewhere. */
    private static final int MOST_GAPS = 1_000;

    private final long from;
    private final long to;
    private final Consumer<Finding> findings;

    /** Ends of gaps by their beginnings. */
    private final TreeMap<Long, Long> gaps = new TreeMap<>();

    private final Set<Long> unreadable = new HashSet<>();
    private long next;
    private boolean whole = true;

    Places(long from, long to, Consumer<Finding> findings) {
        this.from = from;
        this.to = to;
        this.findings = findings;
        this.next = from;
    }

    /** Whether it is the one entry of its place. */
    boolean take(Entry entry) {
        long index = entry.index();
        if (index < from || index >= to) {
            return outside(entry);
        }
        if (index >= next) {
            if (index > next) {
                gap(next, index);
            }
            next = index + 1;
            return true;
        }
        return unreadable.remove(index) || late(entry);
    }

    private boolean outside(Entry entry) {
        whole = false;
        findings.accept(Finding.of(
                FindingKind.INSERTED,
                entry,
                EntryName.of(entry) + " does not belong there: the checkpoint is of " + TreeCheck.range(from, to)));
        return false;
    }

    private boolean late(Entry entry) {
        whole = false;
        long index = entry.index();
        Map.Entry<Long, Long> gap = gaps.floorEntry(index);
        if (gap == null || gap.getValue() <= index) {
            findings.accept(Finding.of(
                    FindingKind.INSERTED,
                    entry,
                    EntryName.of(entry) + " is there a second time: one of the two was added"));
            return false;
        }
        gaps.remove(gap.getKey());
        if (gap.getKey() < index) {
            gaps.put(gap.getKey(), index);
        }
        if (index + 1 < gap.getValue()) {
            gaps.put(index + 1, gap.getValue());
        }
        findings.accept(
                Finding.of(FindingKind.REORDERED, entry, EntryName.of(entry) + " stands behind entry " + (next - 1)));
        return true;
    }

    /** Whether all entries so far came in their turn. */
    boolean whole() {
        return whole;
    }

    private void gap(long first, long end) {
        whole = false;
        gaps.put(first, end);
        if (gaps.size() > MOST_GAPS) {
            Map.Entry<Long, Long> oldest = gaps.pollFirstEntry();
            deleted(oldest.getKey(), oldest.getValue());
        }
    }

    /** A line of which not even the index is known. */
    void unreadable(String why) {
        findings.accept(new Finding(
                FindingKind.EDITED,
                next,
                null,
                "the line where entry " + next + " should stand cannot be read: " + why));
        whole = false;
        if (next < to) {
            if (unreadable.size() < MOST_GAPS) {
                unreadable.add(next);
            }
            next++;
        }
    }

    /** No more entries follow. */
    void end() {
        gaps.forEach(this::deleted);
        if (from == to && to > 0) {
            findings.accept(Finding.of(
                    FindingKind.CUT,
                    "the export holds no entry at all, its checkpoint covers " + TreeCheck.range(0, to)
                            + ": export from an entry of these"));
        }
        if (next < to) {
            findings.accept(new Finding(
                    FindingKind.CUT,
                    next,
                    null,
                    (next == from ? "there are no entries at all" : "the last entry is " + (next - 1))
                            + "; the checkpoint covers " + TreeCheck.range(next, to) + " too"));
        }
    }

    private void deleted(long first, long end) {
        boolean one = first + 1 == end;
        findings.accept(new Finding(
                FindingKind.DELETED,
                first,
                null,
                TreeCheck.range(first, end) + (one ? " is" : " are") + " missing, what follows is there"));
    }
}
