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
import org.jspecify.annotations.Nullable;

/** Versions of promotions, within a transaction of the caller. */
final class VersionStore {
    private final Connection connection;

    VersionStore(Connection connection) {
        this.connection = connection;
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

    /** Of a row with its columns. */
    static Version version(ResultSet row) throws SQLException {
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

    OptionalInt with(String promotion, String digest) throws SQLException {
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

    Optional<Version> find(String promotion, int version) throws SQLException {
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
    int add(NewVersion text) throws SQLException {
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
}
