package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Leaf;
import io.promoment.app.seal.LogStore.Log;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.app.seal.LogStore.Tile;
import io.promoment.core.audit.AuditRecord;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.ExportLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log from one entry to another with the records that it is about, a part at a time: as lines of an export, each tile and
 * each checkpoint behind the last entry that it covers.
 */
final class LogReading {
    /** Entries read at once, with their records: some megabytes. */
    private static final int MOST = 4 * StoredNodes.WIDTH;

    private final Connection connection;
    private final LogStore store;
    private final Log log;

    LogReading(Connection connection, Log log) {
        this.connection = connection;
        this.store = new LogStore(connection);
        this.log = log;
    }

    /**
     * Lines of an export.
     *
     * @param end the entry that the next part begins with
     */
    record Part(List<ExportLine> lines, long end) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    /** From an entry on, to before another at most. Ends between two batches where it can: a batch is read as a whole. */
    Part part(long first, long to) throws SQLException {
        long most = Math.min(to, first + MOST);
        List<Leaf> leaves = new EntryStore(connection).between(first, most);
        if (most < to) {
            leaves = wholeBatches(leaves);
        }
        long end = leaves.isEmpty() || most == to
                ? most
                : leaves.get(leaves.size() - 1).entry().index() + 1;
        Map<EntryKind, Map<String, AuditRecord>> records = records(leaves);
        Deque<Tile> tiles = new ArrayDeque<>(store.tilesWithin(first, end));
        Deque<Stored> checkpoints = new ArrayDeque<>(store.checkpointsWithin(first, end));
        List<ExportLine> lines = new ArrayList<>();
        for (Leaf leaf : leaves) {
            before(leaf.entry().index(), tiles, checkpoints, lines);
            lines.add(new ExportLine.OfEntry(leaf.entry(), leaf.hash(), record(leaf, records)));
        }
        before(end, tiles, checkpoints, lines);
        return new Part(lines, end);
    }

    /** Without the last batch, of which more may follow; all of them where there is no other. */
    private static List<Leaf> wholeBatches(List<Leaf> leaves) {
        int end = leaves.size() - 1;
        while (end > 0
                && leaves.get(end - 1).entry().batch()
                        == leaves.get(leaves.size() - 1).entry().batch()) {
            end--;
        }
        return end <= 0 ? leaves : leaves.subList(0, end);
    }

    /** What is about the entries before this one. */
    private static void before(long index, Deque<Tile> tiles, Deque<Stored> checkpoints, List<ExportLine> lines) {
        while (!tiles.isEmpty() && tiles.getFirst().end() <= index) {
            Tile tile = tiles.removeFirst();
            lines.add(new ExportLine.OfNode(tile.level() * StoredNodes.HEIGHT, tile.n(), tile.hash()));
        }
        while (!checkpoints.isEmpty() && checkpoints.getFirst().size() <= index) {
            lines.add(new ExportLine.OfCheckpoint(checkpoints.removeFirst().note()));
        }
    }

    /** What an entry is about; null when it is no longer kept. */
    @Nullable
    AuditRecord record(Leaf leaf) throws SQLException {
        return record(leaf, records(List.of(leaf)));
    }

    private static @Nullable AuditRecord record(Leaf leaf, Map<EntryKind, Map<String, AuditRecord>> records) {
        return records.getOrDefault(leaf.entry().kind(), Map.of())
                .get(leaf.entry().id());
    }

    /** What is stored of that which these entries are about, as far as it is there. */
    private Map<EntryKind, Map<String, AuditRecord>> records(List<Leaf> leaves) throws SQLException {
        RecordStore promotions = new RecordStore(connection);
        Map<EntryKind, Map<String, AuditRecord>> records = new HashMap<>();
        records.put(EntryKind.ORIGIN, Map.of(log.origin(), Origin.statement(log)));
        Set<Instant> batches = of(EntryKind.DECISION, leaves).stream()
                .map(leaf -> leaf.entry().at())
                .collect(Collectors.toSet());
        records.put(EntryKind.DECISION, new DecisionStore(connection).of(batches));
        records.put(EntryKind.CHANGE, byId(promotions.changes(numbers(EntryKind.CHANGE, leaves))));
        records.put(EntryKind.RULESET, byId(promotions.rulesets(numbers(EntryKind.RULESET, leaves))));
        records.put(EntryKind.RETENTION, byId(promotions.retentions(numbers(EntryKind.RETENTION, leaves))));
        return records;
    }

    private static List<Leaf> of(EntryKind kind, List<Leaf> leaves) {
        return leaves.stream().filter(leaf -> leaf.entry().kind() == kind).toList();
    }

    /** Of an id that somebody changed there is no row. */
    private static List<Long> numbers(EntryKind kind, List<Leaf> leaves) {
        List<Long> numbers = new ArrayList<>();
        for (Leaf leaf : of(kind, leaves)) {
            String id = leaf.entry().id();
            if (id.matches("[0-9]{1,18}")) {
                numbers.add(Long.valueOf(id));
            }
        }
        return numbers;
    }

    private static <R extends AuditRecord> Map<String, AuditRecord> byId(Map<Long, R> records) {
        return records.entrySet().stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
    }
}
