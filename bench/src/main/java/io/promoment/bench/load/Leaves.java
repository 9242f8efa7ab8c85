package io.promoment.bench.load;

import io.promoment.core.audit.Digest;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.MerkleFrontier;
import io.promoment.core.audit.MerkleHash;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Entries written straight into the log, without records: the tree is real, and as large as one likes. */
final class Leaves {
    private static final int TILE_LEVELS = 8;
    private static final int AT_ONCE = 10_000;

    private final Connection connection;
    private final MerkleFrontier tree = new MerkleFrontier();
    private final List<Tile> tiles = new ArrayList<>();

    private record Tile(int level, long n, Digest hash) {}

    Leaves(Connection connection) {
        this.connection = connection;
    }

    /** Goes on after the entries that there are, until there are so many. The next round of the sealer signs them. */
    void grow(int entries) throws SQLException {
        connection.setAutoCommit(false);
        adopt();
        Instant begin = Instant.parse("2025-11-01T00:00:00Z");
        List<Entry> some = new ArrayList<>();
        while (tree.size() < entries) {
            long index = tree.size();
            Entry entry = new Entry(
                    index,
                    index / 10,
                    begin.plusMillis(index),
                    EntryKind.DECISION,
                    "dec_event_filled_" + index,
                    MerkleHash.leaf(Long.toString(index).getBytes(StandardCharsets.US_ASCII)));
            tree.add(entry.leaf(), this::completed);
            some.add(entry);
            if (some.size() == AT_ONCE || tree.size() == entries) {
                write(some);
                some.clear();
            }
        }
        sign();
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze audit_leaf, audit_tile");
        }
    }

    private void write(List<Entry> entries) throws SQLException {
        String sql =
                """
                insert into audit_leaf (index, batch, at, kind, id, digest, hash)
                select index, index / 10, timestamptz '2025-11-01T00:00:00Z' + index * interval '1 millisecond', 'd', id, digest, hash
                from unnest(?, ?, ?, ?) as leaf (index, id, digest, hash)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, array("int8", entries, Entry::index, Long[]::new));
            insert.setArray(2, array("text", entries, Entry::id, String[]::new));
            insert.setArray(3, array("bytea", entries, entry -> entry.digest().bytes(), byte[][]::new));
            insert.setArray(4, array("bytea", entries, entry -> entry.leaf().bytes(), byte[][]::new));
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_tile (level, n, hash) select * from unnest(?, ?, ?)")) {
            insert.setArray(1, array("int4", tiles, Tile::level, Integer[]::new));
            insert.setArray(2, array("int8", tiles, Tile::n, Long[]::new));
            insert.setArray(3, array("bytea", tiles, tile -> tile.hash().bytes(), byte[][]::new));
            insert.executeUpdate();
        }
        tiles.clear();
    }

    /** @param of the driver looks at the class of the array */
    private <T, V> Array array(String type, List<T> rows, Function<T, V> value, IntFunction<V[]> of)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray(of));
    }

    /** The sealer goes on where the latest checkpoint ends, and reads no more than its root. */
    private void sign() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_checkpoint (size, root, at, note) values (?, ?, clock_timestamp(), 'filled')")) {
            insert.setLong(1, tree.size());
            insert.setBytes(2, tree.root().bytes());
            insert.executeUpdate();
        }
    }

    private void adopt() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select hash from audit_leaf order by index")) {
            while (row.next()) {
                tree.add(Digest.of(row.getBytes(1)), this::completed);
            }
        }
    }

    private void completed(int level, long index, Digest hash) {
        if (level > 0 && level % TILE_LEVELS == 0) {
            tiles.add(new Tile(level / TILE_LEVELS, index, hash));
        }
    }
}
