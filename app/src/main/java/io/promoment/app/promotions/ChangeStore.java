package io.promoment.app.promotions;

import io.promoment.app.seal.AuditQueue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened to promotions, within a transaction of the caller. */
final class ChangeStore {
    private final Connection connection;

    ChangeStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes the change and queues it to be sealed.
     *
     * @param ruleset the number of the one in force after it
     */
    void add(Change change, long ruleset) throws SQLException {
        String sql =
                """
                insert into promotion_change (at, promotion, version, change, replaced, door, by, forced, comment, ruleset)
                values (clock_timestamp(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning id
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, change.promotion());
            insert.setInt(2, change.version());
            insert.setString(3, change.kind().wireName());
            insert.setObject(4, change.replaced(), Types.INTEGER);
            insert.setString(5, change.signature().door());
            insert.setString(6, change.signature().by());
            insert.setBoolean(7, change.signature().forced());
            insert.setString(8, change.signature().comment());
            insert.setLong(9, ruleset);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                AuditQueue.addChange(connection, row.getLong(1));
            }
        }
    }

    /** The door that a promotion belongs to: the one of its latest change. */
    Optional<String> doorOf(String promotion) throws SQLException {
        String sql =
                """
                select door from promotion_change where promotion = ? order by id desc limit 1
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Whether a version was published or in force before. */
    boolean tellOf(String promotion, int version) throws SQLException {
        String sql =
                """
                select exists (select from promotion_change where promotion = ? and version = ?)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            query.setInt(2, version);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** What changed the version in force of a promotion, in order. */
    List<Step> steps(String promotion) throws SQLException {
        String sql =
                """
                select version, change from promotion_change
                where promotion = ? and (change <> 'published' or door <> 'api')
                order by id
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            try (ResultSet row = query.executeQuery()) {
                List<Step> steps = new ArrayList<>();
                while (row.next()) {
                    steps.add(new Step(Change.Kind.of(row.getString("change")), row.getInt("version")));
                }
                return steps;
            }
        }
    }

    /** A change of the version in force. */
    record Step(Change.Kind kind, int version) {}
}
