package io.promoment.core.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Whether records that are no longer kept were dropped by months, as the log itself says later on. A month is dropped after it is
 * over, and whole: what is missing among others of its month was deleted, whatever an entry says.
 */
final class KeptCheck {
    /** Named one by one; the others of a month are counted. */
    private static final int MOST_NAMED = 20;

    private final Consumer<Finding> findings;
    private final Set<YearMonth> dropped = new HashSet<>();
    private final Map<YearMonth, Entry> tooEarly = new HashMap<>();
    private final SortedMap<YearMonth, Month> months = new TreeMap<>();
    private long count;

    private static final class Month {
        private final List<Entry> named = new ArrayList<>();
        private long missing;
        private boolean present;
    }

    KeptCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** An entry without its record. */
    void missing(Entry entry) {
        count++;
        if (entry.kind() == EntryKind.DECISION) {
            Month month = month(entry);
            month.missing++;
            if (month.named.size() < MOST_NAMED) {
                month.named.add(entry);
            }
        } else {
            deleted(entry, "; such records are kept for ever");
        }
    }

    /** An entry with its record, whatever became of that. */
    void present(Entry entry) {
        if (entry.kind() == EntryKind.DECISION) {
            month(entry).present = true;
        }
    }

    private Month month(Entry entry) {
        return months.computeIfAbsent(YearMonth.from(entry.at().atZone(ZoneOffset.UTC)), some -> new Month());
    }

    /** The log says that it dropped months. */
    void dropped(Entry entry, RetentionStatement retention) {
        for (YearMonth month : retention.months()) {
            Instant over = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            if (entry.at().isBefore(over)) {
                tooEarly.put(month, entry);
            } else {
                dropped.add(month);
            }
        }
    }

    /** How many entries have no record. */
    long count() {
        return count;
    }

    /** No more entries follow. */
    void end() {
        months.forEach((name, month) -> {
            if (month.missing > 0 && (month.present || !dropped.contains(name))) {
                deleted(name, month);
            }
        });
    }

    private void deleted(YearMonth name, Month month) {
        String because = because(name);
        month.named.forEach(entry -> deleted(entry, because));
        long others = month.missing - month.named.size();
        if (others > 0) {
            findings.accept(Finding.of(
                    FindingKind.DELETED, "the records of " + others + " more entries of " + name + " are missing"));
        }
    }

    private String because(YearMonth month) {
        Entry early = tooEarly.get(month);
        if (dropped.contains(month)) {
            return ", and others of " + month + " are there: a month is dropped whole";
        }
        return early == null
                ? ", and no entry of the log says that " + month + " was dropped"
                : ", and " + EntryName.of(early) + " says that " + month + " was dropped before it was over";
    }

    private void deleted(Entry entry, String because) {
        findings.accept(Finding.of(
                FindingKind.DELETED, entry, "the record of " + EntryName.of(entry) + " is missing" + because));
    }
}
