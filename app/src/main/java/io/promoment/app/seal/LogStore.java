package io.promoment.app.seal;

import io.promoment.core.audit.Checkpoint;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.UnreadableAuditTextException;
import io.promoment.core.audit.VerifierKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The log as it is stored, within a transaction of the caller. */
final class LogStore {
    private static final String LEAVES =
            """
            insert into audit_leaf (index, batch, at, kind, id, hash, digest)
            select index, batch, at_micros(at), kind::"char", id, hash, digest
            from unnest(?, ?, ?, ?, ?, ?, ?) as row (index, batch, at, kind, id, hash, digest)
            """;

    private final Connection connection;

    LogStore(Connection connection) {
        this.connection = connection;
    }

    /** Whose log it is, and since when it is kept. */
    record Log(String origin, VerifierKey key, Instant since) {}

    /** A checkpoint as it was stored. */
    record Stored(long size, Digest root, Instant at, String note) {}

    /** The root of a full tile. */
    record Tile(int level, long n, Digest hash) {
        /** The first entry behind it. */
        long end() {
            return (n + 1) << (level * StoredNodes.HEIGHT);
        }
    }

    /** An entry in its place. */
    record Leaf(Entry entry, Digest hash) {}

    /** One sealer a log, until the transaction ends; false when there is another. */
    boolean lock() throws SQLException {
        String sql =
                """
                select pg_try_advisory_xact_lock(hashtext('sealer'), 'audit_leaf'::regclass::oid::int)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    Optional<Log> log() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select origin, key, since from audit_log");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Log(row.getString("origin"), key(row.getString("key")), time(row, "since")))
                    : Optional.empty();
        }
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.read(text);
        } catch (UnreadableAuditTextException e) {
            throw new DamagedLogException("The key in audit_log was tampered with: " + e.getMessage(), e);
        }
    }

    /** The time of the first that is queued, or now: from then on nothing is missing. */
    Instant since() throws SQLException {
        String sql =
                """
                select least(clock_timestamp(), (select min(at) from audit_batch)) as since
                """;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return time(row, "since");
        }
    }

    void begin(Log log) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_log (origin, key, since) values (?, ?, ?)")) {
            insert.setString(1, log.origin());
            insert.setString(2, log.key().text());
            insert.setObject(3, log.since().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    Optional<Stored> latest() throws SQLException {
        return below(Long.MAX_VALUE, 1).stream().findFirst();
    }

    Optional<Stored> ofSize(long size) throws SQLException {
        return checkpoints("where size = ?", size).stream().findFirst();
    }

    /** The largest that are smaller than this, the largest first. */
    List<Stored> below(long size, int most) throws SQLException {
        return checkpoints("where size < ? order by size desc limit " + most, size);
    }

    /** The smallest that is larger than this. */
    Optional<Stored> above(long size) throws SQLException {
        return checkpoints("where size > ? order by size limit 1", size).stream()
                .findFirst();
    }

    /** Whose size is larger than {@code first}, up to {@code end}, the smallest first. */
    List<Stored> checkpointsWithin(long first, long end) throws SQLException {
        return checkpoints("where size > ? and size <= ? order by size", first, end);
    }

    /** Whose last entry is one from {@code first} to before {@code end}, in the order of that, the smaller ones first. */
    List<Tile> tilesWithin(long first, long end) throws SQLException {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 1; end >> (level * StoredNodes.HEIGHT) > 0; level++) {
            int height = level * StoredNodes.HEIGHT;
            tiles.addAll(tiles(level, first >> height, end >> height));
        }
        tiles.sort(Comparator.comparingLong(Tile::end).thenComparingInt(Tile::level));
        return tiles;
    }

    /** Of a level, in their order. */
    List<Tile> tiles(int level, long from, long to) throws SQLException {
        List<Tile> tiles = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select n, hash from audit_tile where level = ? and n >= ? and n < ? order by n")) {
            query.setInt(1, level);
            query.setLong(2, from);
            query.setLong(3, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tiles.add(new Tile(level, row.getLong("n"), StoredHash.of(row.getBytes("hash"))));
                }
            }
        }
        return tiles;
    }

    private List<Stored> checkpoints(String which, long... sizes) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select size, root, at, note from audit_checkpoint " + which)) {
            for (int size = 0; size < sizes.length; size++) {
                query.setLong(size + 1, sizes[size]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<Stored> checkpoints = new ArrayList<>();
                while (row.next()) {
                    checkpoints.add(stored(row));
                }
                return checkpoints;
            }
        }
    }

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("size"), StoredHash.of(row.getBytes("root")), time(row, "at"), row.getString("note"));
    }

    void add(List<Leaf> leaves, List<Tile> tiles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LEAVES)) {
            int count = leaves.size();
            Long[] indices = new Long[count];
            Long[] batches = new Long[count];
            Long[] times = new Long[count];
            String[] kinds = new String[count];
            String[] ids = new String[count];
            byte[][] hashes = new byte[count][];
            byte[][] digests = new byte[count][];
            for (int place = 0; place < count; place++) {
                Entry entry = leaves.get(place).entry();
                indices[place] = entry.index();
                batches[place] = entry.batch();
                times[place] = ChronoUnit.MICROS.between(Instant.EPOCH, entry.at());
                kinds[place] = String.valueOf(entry.kind().code());
                ids[place] = entry.id();
                hashes[place] = leaves.get(place).hash().bytes();
                digests[place] = entry.digest().bytes();
            }
            arrays(
                    insert,
                    new String[] {"int8", "int8", "int8", "text", "text", "bytea", "bytea"},
                    indices,
                    batches,
                    times,
                    kinds,
                    ids,
                    hashes,
                    digests);
            insert.executeUpdate();
        }
        if (!tiles.isEmpty()) {
            add(tiles);
        }
    }

    private void add(List<Tile> tiles) throws SQLException {
        String sql = "insert into audit_tile (level, n, hash) select * from unnest(?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            arrays(
                    insert,
                    new String[] {"int4", "int8", "bytea"},
                    tiles.stream().map(Tile::level).toArray(Integer[]::new),
                    tiles.stream().map(Tile::n).toArray(Long[]::new),
                    tiles.stream().map(tile -> tile.hash().bytes()).toArray(byte[][]::new));
            insert.executeUpdate();
        }
    }

    private void arrays(PreparedStatement insert, String[] types, Object[]... columns) throws SQLException {
        for (int column = 0; column < types.length; column++) {
            insert.setArray(column + 1, connection.createArrayOf(types[column], columns[column]));
        }
    }

    void add(Checkpoint checkpoint, String note) throws SQLException {
        String sql = "insert into audit_checkpoint (size, root, at, note) values (?, ?, clock_timestamp(), ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, checkpoint.size());
            insert.setBytes(2, checkpoint.root().bytes());
            insert.setString(3, note);
            insert.executeUpdate();
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
