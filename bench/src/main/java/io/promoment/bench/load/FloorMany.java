package io.promoment.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * F2: a thousand orders of a thousand customers in one transaction, in sets. Each connection has customers of its own: of a few
 * thousand customers two sets drawn from all would always share some, and wait for each other.
 */
final class FloorMany implements JdbcLoop.Work {
    static final int ORDERS = 1_000;

    private static final AtomicLong NUMBER = new AtomicLong();

    private final Connection connection;
    private final int[] customers;
    private final Map<String, Named> statements = new HashMap<>();
    private final Map<String, Object> values;

    FloorMany(Connection connection, Sample sample, int[] customers, FloorSql.HistoryRead history) throws SQLException {
        this.connection = connection;
        this.customers = customers;
        this.values = new HashMap<>(sample.texts());
        if (customers.length < ORDERS) {
            throw new IllegalArgumentException("F2 needs " + ORDERS + " customers for each upload: see --customers");
        }
        connection.setAutoCommit(false);
        try {
            for (Map.Entry<String, String> part :
                    FloorSql.parts("floor-many.sql", history).entrySet()) {
                statements.put(part.getKey(), new Named(connection, part.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        values.put("folds", repeated(sample, "fold"));
        values.put("bodies", repeated(sample, "body"));
        values.put("inputs", repeated(sample, "inputs"));
        values.put("outcomes", repeated(sample, "outcome"));
    }

    private static String[] repeated(Sample sample, String name) {
        String[] texts = new String[ORDERS];
        Arrays.fill(texts, sample.texts().get(name));
        return texts;
    }

    @Override
    public int run() throws SQLException {
        values.put("ids", ids());
        values.put("customers", someCustomers());
        lock();
        try (ResultSet row = execute("batch")) {
            row.next();
            values.put("number", row.getLong(1));
            values.put("at", row.getObject(2, OffsetDateTime.class));
        }
        execute("keys");
        try (ResultSet history = execute("history")) {
            while (history.next()) {
                history.getString(2);
            }
        }
        execute("write");
        execute("reserve");
        connection.commit();
        return ORDERS;
    }

    private ResultSet execute(String part) throws SQLException {
        return Objects.requireNonNull(statements.get(part), part)
                .execute(values)
                .getResultSet();
    }

    private static String[] ids() {
        String[] ids = new String[ORDERS];
        long first = NUMBER.getAndAdd(ORDERS);
        Arrays.setAll(ids, i -> String.format(Locale.ROOT, "event_floor2%012d", first + i));
        return ids;
    }

    /** As many different ones, in order. */
    private String[] someCustomers() {
        return ThreadLocalRandom.current()
                .ints(0, customers.length)
                .distinct()
                .limit(ORDERS)
                .sorted()
                .mapToObj(i -> Orders.customer(customers[i]))
                .toArray(String[]::new);
    }

    /** The positions come in the order of the customers. */
    private void lock() throws SQLException {
        Long[] positions = new Long[ORDERS];
        try (ResultSet row = execute("lock")) {
            for (int i = 0; row.next(); i++) {
                positions[i] = row.getLong("position") + 1;
            }
        }
        values.put("positions", positions);
    }
}
