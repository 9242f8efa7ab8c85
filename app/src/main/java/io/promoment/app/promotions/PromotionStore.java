package io.promoment.app.promotions;

import io.promoment.rules.language.PromotionSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions, rulesets and the one in force, within a transaction of the caller. */
final class PromotionStore {
    private final Connection connection;

    PromotionStore(Connection connection) {
        this.connection = connection;
    }

    /** A version as it is stored. */
    record Version(int version, String digest, String door, PromotionSource source) {}

    /** A ruleset as it is stored; its promotions are read on their own. */
    record Stored(long number, String digest, String settings) {}

    /** Nobody else changes what is in force until this transaction ends. */
    void lockRulesets() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('ruleset_live'))")) {
            lock.execute();
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
    SortedMap<String, Version> versionsOf(long ruleset) throws SQLException {
        String sql =
                """
                select v.promotion, v.version, v.digest, v.door, v.path, v.drl
                from ruleset_promotion r join promotion_version v using (promotion, version)
                where r.ruleset = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, ruleset);
            try (ResultSet row = query.executeQuery()) {
                SortedMap<String, Version> versions = new TreeMap<>();
                while (row.next()) {
                    versions.put(row.getString("promotion"), version(row));
                }
                return versions;
            }
        }
    }

    private static Version version(ResultSet row) throws SQLException {
        String name = row.getString("promotion");
        return new Version(
                row.getInt("version"),
                row.getString("digest"),
                row.getString("door"),
                new PromotionSource(name, name + ".drl", row.getString("drl")));
    }

    OptionalInt versionWith(String promotion, String digest) throws SQLException {
        String sql =
                """
                select max(version) from promotion_version where promotion = ? and digest = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            query.setString(2, digest);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                int version = row.getInt(1);
                return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
            }
        }
    }

    /** Stores the text as the promotion's next version. */
    int addVersion(String door, Offer.Text text) throws SQLException {
        String sql =
                """
                insert into promotion_version (promotion, version, digest, drl, scenarios, at, door, path)
                select ?, coalesce(max(version), 0) + 1, ?, ?, ?, clock_timestamp(), ?, ?
                from promotion_version where promotion = ?
                returning version
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, text.promotion().name());
            insert.setString(2, text.promotion().digest());
            insert.setString(3, text.promotion().promotion().source().drl());
            insert.setString(4, text.scenarios());
            insert.setString(5, door);
            insert.setString(6, text.path());
            insert.setString(7, text.promotion().name());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Stores a ruleset under the next number. */
    long addRuleset(String digest, String settings, SortedMap<String, Integer> versions) throws SQLException {
        long number = addRuleset(digest, settings);
        try (PreparedStatement insert = connection.prepareStatement("insert into ruleset_promotion values (?, ?, ?)")) {
            for (var version : versions.entrySet()) {
                insert.setLong(1, number);
                insert.setString(2, version.getKey());
                insert.setInt(3, version.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
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

    void addChange(Change change, String door, long ruleset) throws SQLException {
        String sql =
                """
                insert into promotion_change (at, promotion, version, change, door, ruleset)
                values (clock_timestamp(), ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, change.promotion());
            insert.setInt(2, change.version());
            insert.setString(3, change.kind());
            insert.setString(4, door);
            insert.setLong(5, ruleset);
            insert.executeUpdate();
        }
    }
}
