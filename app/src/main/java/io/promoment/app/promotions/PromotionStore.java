package io.promoment.app.promotions;

import io.promoment.rules.language.PromotionSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Versions, rulesets and the one in force, within a transaction of the caller. */
final class PromotionStore {
    private final Connection connection;

    PromotionStore(Connection connection) {
        this.connection = connection;
    }

    ChangeStore changes() {
        return new ChangeStore(connection);
    }

    DraftStore drafts() {
        return new DraftStore(connection);
    }

    /**
     * A version as it is stored.
     *
     * @param path the file it came from
     */
    record Version(int version, String digest, @Nullable String path, PromotionSource source) {}

    /** A text that becomes a version. */
    record NewVersion(
            String promotion,
            String digest,
            String drl,
            @Nullable String scenarios,
            String door,
            @Nullable String path) {}

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
                select v.promotion, v.version, v.digest, v.path, v.drl
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
        return new Version(row.getInt("version"), row.getString("digest"), row.getString("path"), source(name, row));
    }

    private static PromotionSource source(String name, ResultSet row) throws SQLException {
        return new PromotionSource(name, name + ".drl", row.getString("drl"));
    }

    /** What became a version in the last seconds, of whatever instance. */
    List<PromotionSource> publishedLately() throws SQLException {
        String sql =
                """
                select promotion, drl from promotion_version
                where at > clock_timestamp() - interval '10 seconds'
                """;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            List<PromotionSource> sources = new ArrayList<>();
            while (row.next()) {
                String name = row.getString("promotion");
                sources.add(source(name, row));
            }
            return sources;
        }
    }

    OptionalInt versionWith(String promotion, String digest) throws SQLException {
        String sql =
                """
                select max(version) from promotion_version where promotion = ? and digest = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            query.setString(2, digest);
            return number(query);
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

    Optional<Version> version(String promotion, int version) throws SQLException {
        String sql =
                """
                select promotion, version, digest, path, drl from promotion_version
                where promotion = ? and version = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            query.setInt(2, version);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(version(row)) : Optional.empty();
            }
        }
    }

    /** The number of the latest version. */
    OptionalInt latest(String promotion) throws SQLException {
        String sql =
                """
                select max(version) from promotion_version where promotion = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, promotion);
            return number(query);
        }
    }

    /** The latest version, if it holds this text and these scenarios. */
    OptionalInt latestWith(NewVersion text) throws SQLException {
        String sql =
                """
                select version from promotion_version v
                where promotion = ? and digest = ? and scenarios is not distinct from ?
                  and version = (select max(version) from promotion_version where promotion = v.promotion)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, text.promotion());
            query.setString(2, text.digest());
            query.setString(3, text.scenarios());
            return number(query);
        }
    }

    private static OptionalInt number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return OptionalInt.empty();
            }
            int number = row.getInt(1);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }

    /** Stores the text as the promotion's next version. */
    int addVersion(NewVersion text) throws SQLException {
        String sql =
                """
                insert into promotion_version (promotion, version, digest, drl, scenarios, at, door, path)
                select ?, coalesce(max(version), 0) + 1, ?, ?, ?, clock_timestamp(), ?, ?
                from promotion_version where promotion = ?
                returning version
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, text.promotion());
            insert.setString(2, text.digest());
            insert.setString(3, text.drl());
            insert.setString(4, text.scenarios());
            insert.setString(5, text.door());
            insert.setString(6, text.path());
            insert.setString(7, text.promotion());
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
}
