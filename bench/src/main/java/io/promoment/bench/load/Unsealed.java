package io.promoment.bench.load;

import io.promoment.bench.service.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A side while nothing is sealed: another session holds the lock of the one who seals. Between its turns what waited is sealed,
 * so that the side that is measured next does not pay for it.
 */
final class Unsealed implements Side {
    private static final String LOCK =
            "select pg_%s(hashtext('sealer'), 'audit_leaf'::regclass::oid::int)"; // as the service takes it

    private final Side side;
    private final Connection connection;

    Unsealed(Side side, Database database) throws SQLException {
        this.side = side;
        this.connection = database.connect();
    }

    @Override
    public String name() {
        return "not sealed";
    }

    @Override
    public Duration opening() {
        return side.opening();
    }

    @Override
    public Round run(Duration warm, Duration measured) throws IOException, SQLException {
        execute(LOCK.formatted("advisory_lock"));
        Round round;
        try {
            round = side.run(warm, measured);
        } finally {
            execute(LOCK.formatted("advisory_unlock"));
        }
        long begin = System.nanoTime();
        awaitSealed(connection);
        System.out.println(
                String.format(Locale.ROOT, "What had waited was sealed in %.1f s", (System.nanoTime() - begin) / 1e9));
        return new Round(name(), round.answered(), round.refused(), round.seconds(), round.latency());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until nothing waits to be sealed. */
    static void awaitSealed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery("select exists (select from audit_batch)")) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return;
                    }
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("The connection that holds the lock could not be closed", e);
        }
        side.close();
    }
}
