package io.promoment.app.promotions;

import io.promoment.app.seal.AuditQueue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rulesets and the one in force, within a transaction of the caller. */
final class PromotionStore {
    private final Connection connection;

    PromotionStore(Connection connection) {
        this.connection = connection;
    }

    ChangeStore changes() {
        return new ChangeStore(connection);
    }

    VersionStore versions() {
        return new VersionStore(connection);
    }

    DraftStore drafts() {
        return new DraftStore(connection);
    }

    /** A ruleset as it is stored; its promotions are read on their own. */
    record Stored(long number, String digest, String settings) {}

    /**
     * Nobody else changes what is in force until this transaction ends. It ends by itself when nothing is heard of it for a
     * minute: an instance that froze must not keep the others from pausing a promotion.
     *
     * @throws SQLException of state 55P03 when somebody else has been changing it for five seconds
     */
    void lockRulesets() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("set local idle_in_transaction_session_timeout = '60s'");
            statement.execute("select pg_advisory_xact_lock(hashtext('ruleset_live'))");
        }
    }

    OptionalLong liveNumber() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select number from ruleset_live");
                ResultSet row = query.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    Optional<Stored> ruleset(long number) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select number, digest, settings from ruleset where number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Stored(row.getLong(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** The versions in a ruleset, by promotion. */
    SortedMap<String, VersionStore.Version> versionsOf(long ruleset) throws SQLException {
        String sql =
                """
                select v.promotion, v.version, v.digest, v.path, v.drl
                from ruleset_promotion r join promotion_version v using (promotion, version)
                where r.ruleset = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, ruleset);
            try (ResultSet row = query.executeQuery()) {
                SortedMap<String, VersionStore.Version> versions = new TreeMap<>();
                while (row.next()) {
                    versions.put(row.getString("promotion"), VersionStore.version(row));
                }
                return versions;
            }
        }
    }

    /** The version in force. */
    Optional<VersionStore.Version> inForce(String promotion) throws SQLException {
        String sql =
                """
                select v.promotion, v.version, v.digest, v.path, v.drl
                from ruleset_live l
                join ruleset_promotion r on r.ruleset = l.number
                join promotion_version v on v.promotion = r.promotion and v.version = r.version
                where r.promotion = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(VersionStore.version(row)) : Optional.empty();
            }
        }
    }

    /** Stores a ruleset under the next number, and queues it to be sealed. */
    long addRuleset(String digest, String settings, SortedMap<String, Integer> versions) throws SQLException {
        long number = addRuleset(digest, settings);
        String sql =
                """
                insert into ruleset_promotion (ruleset, promotion, version)
                select ?, promotion, version from unnest(?, ?) as member (promotion, version)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, number);
            insert.setArray(
                    2, connection.createArrayOf("text", versions.keySet().toArray()));
            insert.setArray(3, connection.createArrayOf("int", versions.values().toArray()));
            insert.executeUpdate();
        }
        AuditQueue.addRuleset(connection, number);
        return number;
    }

    private long addRuleset(String digest, String settings) throws SQLException {
        String sql =
                """
                insert into ruleset (number, digest, settings, at)
                select coalesce(max(number), 0) + 1, ?, ?::json, clock_timestamp() from ruleset
                returning number
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, digest);
            insert.setString(2, settings);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void setLive(long number) throws SQLException {
        String sql =
                """
                insert into ruleset_live (number) values (?)
                on conflict (one) do update set number = excluded.number
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setLong(1, number);
            upsert.executeUpdate();
        }
    }
}
