package io.promoment.app.seal;

import io.promoment.core.audit.Digest;
import io.promoment.core.audit.MerkleHash;
import io.promoment.core.audit.NodeSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tree as it is stored: leaves, and the roots of full tiles of 256. What lies between is computed from the tile's hashes,
 * which are read together and kept as long as this object.
 */
final class StoredNodes implements NodeSource {
    /** A tile spans so many levels. */
    static final int HEIGHT = 8;

    static final int WIDTH = 1 << HEIGHT;

    private static final String LEAVES =
            """
            select index, hash from audit_leaf where index >= ? and index < ?
            """;

    private static final String TILES =
            """
            select n, hash from audit_tile where level = ? and n >= ? and n < ?
            """;

    private final Connection connection;
    private final Map<Place, @Nullable Digest[]> tiles = new HashMap<>();

    StoredNodes(Connection connection) {
        this.connection = connection;
    }

    /** The hashes of one tile: {@code n * 256} and those after it, at a level that is stored. */
    private record Place(int level, long n) {}

    /** @throws DamagedLogException where a leaf or a tile is missing, or the database fails */
    @Override
    public Digest node(int level, long index) {
        int above = level % HEIGHT;
        int stored = level / HEIGHT;
        long first = index << above;
        @Nullable Digest[] tile = tiles.computeIfAbsent(new Place(stored, first / WIDTH), this::read);
        return root(tile, (int) (first % WIDTH), 1 << above, new Place(stored, first));
    }

    private static Digest root(@Nullable Digest[] tile, int from, int count, Place first) {
        if (count == 1) {
            Digest hash = tile[from];
            if (hash == null) {
                throw DamagedLogException.missing(first.level(), first.n());
            }
            return hash;
        }
        int half = count / 2;
        return MerkleHash.node(
                root(tile, from, half, first),
                root(tile, from + half, half, new Place(first.level(), first.n() + half)));
    }

    private @Nullable Digest[] read(Place place) {
        @Nullable Digest[] tile = new Digest[WIDTH];
        long first = place.n() * WIDTH;
        try (PreparedStatement query = connection.prepareStatement(place.level() == 0 ? LEAVES : TILES)) {
            int column = 0;
            if (place.level() > 0) {
                query.setInt(++column, place.level());
            }
            query.setLong(++column, first);
            query.setLong(++column, first + WIDTH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    tile[(int) (row.getLong(1) - first)] = StoredHash.of(row.getBytes(2));
                }
            }
        } catch (SQLException e) {
            throw new DamagedLogException("The log could not be read: " + e.getMessage(), e);
        }
        return tile;
    }
}
