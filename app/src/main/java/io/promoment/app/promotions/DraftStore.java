package io.promoment.app.promotions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drafts, within a transaction of the caller. */
final class DraftStore {
    private static final String COLUMNS = "promotion, drl, scenarios, revision, based_on, saved_at, saved_by";

    private final Connection connection;

    DraftStore(Connection connection) {
        this.connection = connection;
    }

    /** A text that is worked on. */
    record Text(String promotion, String drl, @Nullable String scenarios) {}

    /**
     * A draft as it is stored.
     *
     * @param basedOn the latest version when it was saved
     */
    record Saved(Text text, long revision, @Nullable Integer basedOn, Instant savedAt, String savedBy) {
        String promotion() {
            return text.promotion();
        }
    }

    /** Until the transaction ends, nobody else saves a draft of this promotion, not even a first one. */
    void lock(String promotion) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtext('promotion_draft'), hashtext(?))")) {
            lock.setString(1, promotion);
            lock.execute();
        }
    }

    Optional<Saved> find(String promotion) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from promotion_draft where promotion = ?")) {
            query.setString(1, promotion);
            return read(query);
        }
    }

    Saved save(Text text, boolean valid, String by) throws SQLException {
        String sql =
                """
                insert into promotion_draft (promotion, drl, scenarios, revision, based_on, valid, saved_at, saved_by)
                select ?, ?, ?, nextval('promotion_draft_revision'), max(version), ?, clock_timestamp(), ?
                from promotion_version where promotion = ?
                on conflict (promotion) do update set
                    drl = excluded.drl, scenarios = excluded.scenarios, revision = excluded.revision,
                    based_on = excluded.based_on, valid = excluded.valid,
                    saved_at = excluded.saved_at, saved_by = excluded.saved_by
                returning %s
                """
                        .formatted(COLUMNS);
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, text.promotion());
            upsert.setString(2, text.drl());
            upsert.setString(3, text.scenarios());
            upsert.setBoolean(4, valid);
            upsert.setString(5, by);
            upsert.setString(6, text.promotion());
            return read(upsert).orElseThrow();
        }
    }

    void delete(String promotion) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from promotion_draft where promotion = ?")) {
            delete.setString(1, promotion);
            delete.executeUpdate();
        }
    }

    private static Optional<Saved> read(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(saved(row)) : Optional.empty();
        }
    }

    private static Saved saved(ResultSet row) throws SQLException {
        return new Saved(
                new Text(row.getString("promotion"), row.getString("drl"), row.getString("scenarios")),
                row.getLong("revision"),
                row.getObject("based_on", Integer.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by"));
    }
}
