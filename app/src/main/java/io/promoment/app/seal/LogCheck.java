package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Log;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.app.seal.LogStore.Tile;
import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.FindingKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the log's own tables hold all that the latest checkpoint covers and nothing else. */
final class LogCheck {
    private static final int PART = 5_000;

    private static final String OUTSIDE =
            """
            select index, id from audit_leaf
            where index < 0 or index >= (select max(size) from audit_checkpoint)
            order by index
            """;

    private final Connection connection;
    private final Findings findings;

    LogCheck(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void check(Log log, Stored latest) throws SQLException {
        since(log);
        outside();
        tiles(latest.size());
        checkpoints(log, latest);
    }

    /** What is said to be older than the log is not looked at: the log's beginning is sealed. */
    private void since(Log log) throws SQLException {
        Optional<Instant> sealed =
                new EntryStore(connection).at(0).map(leaf -> leaf.entry().at());
        if (sealed.isPresent() && !sealed.get().equals(log.since())) {
            findings.add(
                    FindingKind.EDITED,
                    "the log is said to be kept since %s, and its first entry is of %s"
                            .formatted(log.since(), sealed.get()));
        }
    }

    private void outside() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OUTSIDE);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                findings.add(
                        FindingKind.INSERTED,
                        row.getLong("index"),
                        row.getString("id"),
                        "entry %d (%s) lies outside of what the latest checkpoint covers"
                                .formatted(row.getLong("index"), row.getString("id")));
            }
        }
    }

    /** Their hashes are compared where the tree is computed again; what is not there nobody can compare. */
    private void tiles(long size) throws SQLException {
        LogStore store = new LogStore(connection);
        for (int level = 1; size >> (level * StoredNodes.HEIGHT) > 0; level++) {
            long all = size >> (level * StoredNodes.HEIGHT);
            for (long first = 0; first < all; first += PART) {
                long next = first;
                for (Tile tile : store.tiles(level, first, Math.min(all, first + PART))) {
                    missing(level, next, tile.n());
                    next = tile.n() + 1;
                }
                missing(level, next, Math.min(all, first + PART));
            }
        }
    }

    private void missing(int level, long from, long to) {
        if (from < to) {
            findings.add(
                    FindingKind.DELETED,
                    "the tiles %d to %d of level %d are not there: no proofs can be made from them"
                            .formatted(from, to - 1, level));
        }
    }

    /** The notes are verified with what they cover; the columns beside them must say the same. */
    private void checkpoints(Log log, Stored latest) throws SQLException {
        LogStore store = new LogStore(connection);
        List<Stored> part = store.below(latest.size() + 1, PART);
        while (!part.isEmpty()) {
            for (Stored stored : part) {
                String said = new Checkpoint(log.origin(), stored.size(), stored.root()).text();
                if (!stored.note().startsWith(said)) {
                    findings.add(
                            FindingKind.FORGED_CHECKPOINT,
                            "the checkpoint that is stored under %d entries says something else in its note"
                                    .formatted(stored.size()));
                }
            }
            part = store.below(part.get(part.size() - 1).size(), PART);
        }
    }
}
