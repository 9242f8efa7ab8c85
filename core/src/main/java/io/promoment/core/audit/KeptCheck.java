package io.promoment.core.audit;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Whether records that are no longer kept were dropped by months, as the log itself says later on. */
final class KeptCheck {
    /** Named one by one; the others of a month are counted. */
    private static final int MOST_NAMED = 20;

    private final Consumer<Finding> findings;
    private final Set<YearMonth> dropped = new HashSet<>();
    private final SortedMap<YearMonth, Month> missing = new TreeMap<>();
    private long count;

    private static final class Month {
        private final List<Entry> named = new ArrayList<>();
        private long count;
    }

    KeptCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** An entry without its record. */
    void missing(Entry entry) {
        count++;
        if (entry.kind() == EntryKind.DECISION) {
            Month month =
                    missing.computeIfAbsent(YearMonth.from(entry.at().atZone(ZoneOffset.UTC)), some -> new Month());
            month.count++;
            if (month.named.size() < MOST_NAMED) {
                month.named.add(entry);
            }
        } else {
            deleted(entry, "; such records are kept for ever");
        }
    }

    /** The log says that it dropped months. */
    void dropped(RetentionStatement retention) {
        dropped.addAll(retention.months());
    }

    /** How many entries have no record. */
    long count() {
        return count;
    }

    /** No more entries follow. */
    void end() {
        missing.keySet().removeAll(dropped);
        missing.forEach((month, entries) -> {
            String because = ", and no entry of the log says that " + month + " was dropped";
            entries.named.forEach(entry -> deleted(entry, because));
            long others = entries.count - entries.named.size();
            if (others > 0) {
                findings.accept(Finding.of(
                        FindingKind.DELETED,
                        "the records of " + others + " more entries of " + month + " are missing"));
            }
        });
    }

    private void deleted(Entry entry, String because) {
        findings.accept(Finding.of(
                FindingKind.DELETED, entry, "the record of " + EntryName.of(entry) + " is missing" + because));
    }
}
