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

    /** For this transaction: plans that were made while tables were empty would go on reading them whole. */
    static void lookUpByKeys(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute(
                    """
                    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                           set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)
                    """);
        }
    }
}
