package io.promoment.app.seal;

import io.promoment.core.audit.Digest;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.UnreadableAuditTextException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits to be sealed, within a transaction of the caller. */
final class QueueStore {
    /** Rows are some 30 kB large. */
    private static final int ROWS_AT_ONCE = 50;

    private final Connection connection;

    QueueStore(Connection connection) {
        this.connection = connection;
    }

    /** What one transaction wrote, in the order of its customers' positions. */
    record Batch(long number, Instant at, String kinds, List<String> ids, List<Digest> digests) {
        Batch {
            ids = List.copyOf(ids);
            digests = List.copyOf(digests);
        }

        int entries() {
            return ids.size();
        }

        Entry entry(int place, long index) {
            return new Entry(
                    index, number, at, EntryKind.ofCode(kinds.charAt(place)), ids.get(place), digests.get(place));
        }
    }

    /**
     * The first batches by their numbers, until they have so many entries. One snapshot sees a customer's batches in their order:
     * the number is drawn while the customer is locked.
     */
    List<Batch> first(int entries) throws SQLException {
        List<Batch> batches = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select batch, at, kinds, ids, digests from audit_batch order by batch")) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                int taken = 0;
                while (taken < entries && row.next()) {
                    Batch batch = readable(row);
                    batches.add(batch);
                    taken += batch.entries();
                }
            }
        }
        return batches;
    }

    private static Batch readable(ResultSet row) throws SQLException {
        try {
            Batch batch = batch(row);
            batch.kinds().chars().forEach(code -> EntryKind.ofCode((char) code));
            return batch;
        } catch (UnreadableAuditTextException | IllegalArgumentException e) {
            throw new DamagedLogException(
                    "The batch %d of audit_batch cannot be read (%s), and nothing from it on is sealed. Restore that row from a backup; deleted, it leaves decisions of %s that GET /v1/audit/verify names as never sealed"
                            .formatted(row.getLong("batch"), e.getMessage(), row.getString("at")),
                    e);
        }
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("batch"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kinds"),
                List.of((String[]) row.getArray("ids").getArray()),
                Stream.of((byte[][]) row.getArray("digests").getArray())
                        .map(Digest::of)
                        .toList());
    }

    /** Rulesets that do not wait here, in their order. */
    List<Long> rulesetsNotQueued() throws SQLException {
        String sql =
                """
                select r.number from ruleset r
                where not exists (select from audit_batch b where b.at = r.at and b.kinds = 'r' and r.number::text = any (b.ids))
                order by r.number
                """;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<Long> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        }
    }

    void remove(List<Batch> batches) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from audit_batch where batch = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", batches.stream().map(Batch::number).toArray()));
            delete.executeUpdate();
        }
    }

    /** For how many milliseconds the first of them has been waiting; empty when nothing waits. */
    Optional<Long> lag() throws SQLException {
        String sql =
                """
                select extract(epoch from clock_timestamp() - at) * 1000 from audit_batch order by batch limit 1
                """;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }
}
