package io.promoment.app.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Reading the database as it stands at one moment, without a lock that a batch waits for. */
final class Snapshot {
    private Snapshot() {}

    /** What is done with it. */
    interface Reading<T> {
        T in(Connection connection) throws SQLException;
    }

    static <T> T of(DataSource database, Reading<T> reading) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
                return reading.in(connection);
            } finally {
                connection.rollback();
            }
        }
    }
}
