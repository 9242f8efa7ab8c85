package io.promoment.app.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How the database is to find rows, for one transaction. Left to itself it may read large tables whole, and start helpers for
 * some hundred rows, which takes longer than reading them.
 */
enum Planning {
    /** All entries of a batch have one time: to look each row up by its time would compare each with each. */
    JOIN("set local enable_nestloop = off"),
    /** Each row is found by a key. */
    LOOK_UP_BY_KEY("set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_seqscan = off");

    private final String sql;

    Planning(String sql) {
        this.sql = sql + "; set local max_parallel_workers_per_gather = 0";
    }

    /** Something that sees one state of the database. */
    interface Look<T> {
        T at() throws SQLException;
    }

    /** Something that is told elsewhere. */
    interface Check {
        void run() throws SQLException;
    }

    /** In a transaction of its own: one that is open for long would keep the database from cleaning up. */
    <T> T look(Connection connection, Look<T> look) throws SQLException {
        begin(connection);
        T seen = look.at();
        connection.commit();
        return seen;
    }

    /** The same. */
    void check(Connection connection, Check check) throws SQLException {
        begin(connection);
        check.run();
        connection.commit();
    }

    private void begin(Connection connection) throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLException("Stopped: nobody waits for it any more");
        }
        connection.setAutoCommit(false);
        try (Statement set = connection.createStatement()) {
            set.execute(sql);
        }
    }
}
