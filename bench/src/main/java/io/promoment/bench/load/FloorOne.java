package io.promoment.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** F1 over JDBC, for machines without pgbench: one statement for each order, committed by itself. */
final class FloorOne implements JdbcLoop.Work {
    private final Named statement;
    private final int customers;
    private final Map<String, Object> values;

    FloorOne(Connection connection, Sample sample, int customers, FloorSql.HistoryRead history) throws SQLException {
        try {
            String sql = FloorSql.statement("floor-one.sql", history).replaceAll(";\\s*$", "");
            this.statement = new Named(connection, sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.customers = customers;
        this.values = new HashMap<>(sample.texts());
    }

    @Override
    public int run() throws SQLException {
        values.put("customer", Integer.toString(ThreadLocalRandom.current().nextInt(customers)));
        try (ResultSet history = statement.execute(values).getResultSet()) {
            while (history.next()) {
                history.getString(2);
            }
        }
        return 1;
    }
}
