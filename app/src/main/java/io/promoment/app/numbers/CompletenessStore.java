package io.promoment.app.numbers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Until when everything is counted. */
@ApplicationScoped
class CompletenessStore {
    /** A batch draws its time after it took a lock, and so has a transaction id: what only reads does not hold this back. */
    private static final String WRITING =
            """
            select least(clock_timestamp(),
                         (select min(xact_start) from pg_stat_activity
                          where datname = current_database() and backend_type = 'client backend'
                            and backend_xid is not null and pid <> pg_backend_pid())) as since
            """;

    private static final String QUEUED = """
            select min(at) as since from audit_batch
            """;

    private final DataSource database;

    @Inject
    CompletenessStore(DataSource database) {
        this.database = database;
    }

    /**
     * To be asked before the numbers are read: what was decided before is among them. First whoever is writing is looked at, then, in
     * another statement, the queue: who ended between the two is seen there.
     */
    Instant completeUntil() {
        try (Connection connection = database.getConnection()) {
            OffsetDateTime writing = first(connection, WRITING);
            OffsetDateTime queued = first(connection, QUEUED);
            return (queued == null || queued.isAfter(writing) ? writing : queued).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("It could not be read until when the numbers are complete", e);
        }
    }

    private static OffsetDateTime first(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }
}
