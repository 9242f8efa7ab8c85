package io.promoment.app.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.pipeline.Schema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when the numbers of an empty database of the test's own are complete. */
@QuarkusTest
class CompletenessTest {
    private final DataSource real;
    private DataSource database;

    @Inject
    CompletenessTest(DataSource real) {
        this.real = real;
        this.database = real;
    }

    @BeforeEach
    void emptyDatabase() throws SQLException, IOException {
        database = Schema.fresh("completeness", real);
    }

    /** Red when only the queue is looked at: what is being written is not there yet. */
    @Test
    void isNotBeyondWhatIsBeingWritten() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Instant began = time(connection, "select clock_timestamp() from pg_current_xact_id()");
            assertThat(completeUntil()).isBefore(began);
            connection.rollback();
        }
    }

    /** Red when the queue is not looked at. */
    @Test
    void isNotBeyondWhatWaitsToBeSealed() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Instant waiting = time(connection, QUEUE.formatted("clock_timestamp() - interval '1 hour'"));
            time(connection, QUEUE.formatted("clock_timestamp()"));
            assertThat(completeUntil()).isEqualTo(waiting);
        }
    }

    /** Red when who only reads holds it back: a backup would for hours. */
    @Test
    void goesOnWhileSomebodyReads() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Instant began = time(connection, "select clock_timestamp() - interval '1 second'");
            assertThat(completeUntil()).isAfter(began);
            connection.rollback();
        }
    }

    private static final String QUEUE = "insert into audit_batch (batch, at, kinds, ids, digests)"
            + " values (nextval('batch_no'), %s, '', '{}', '{}') returning at";

    private Instant completeUntil() {
        return new CompletenessStore(database).completeUntil();
    }

    private static Instant time(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
