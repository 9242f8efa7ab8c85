package io.promoment.app.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** A transaction on a connection of its own, whose steps may run on a thread of their own. Rolled back unless committed. */
final class Session implements AutoCloseable {
    private static final long PATIENCE = 30;

    private final DataSource source;
    private final Connection connection;
    private final int pid;

    Session(DataSource source) throws SQLException {
        this.source = source;
        this.connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            this.pid = row.getInt(1);
        }
    }

    interface Step<T> {
        T on(Connection connection) throws Exception;
    }

    <T> T run(Step<T> step) throws Exception {
        return step.on(connection);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A step that is going to wait for a lock; returns when it does. */
    <T> CompletableFuture<T> startUntilItWaits(Step<T> step) throws Exception {
        CompletableFuture<T> started = start(step);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!isWaiting()) {
            if (started.isDone() || System.nanoTime() > until) {
                throw new AssertionError("It waited for no lock and gave " + started);
            }
            Thread.onSpinWait();
        }
        return started;
    }

    <T> CompletableFuture<T> start(Step<T> step) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return step.on(connection);
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                OtherInstance::start);
    }

    private boolean isWaiting() throws SQLException {
        try (Connection looking = source.getConnection();
                PreparedStatement query =
                        looking.prepareStatement("select count(*) from pg_locks where pid = ? and not granted")) {
            query.setInt(1, pid);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        }
    }

    /** What the step gave in the end. */
    static <T> T end(CompletableFuture<T> started) throws Exception {
        try {
            return started.get(PATIENCE, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("It still waits", e);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** What still waits, because the test failed meanwhile, is ended. */
    @Override
    public void close() throws SQLException {
        if (isWaiting()) {
            new Database(source).text("select pg_cancel_backend(" + pid + ")::text");
        }
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
