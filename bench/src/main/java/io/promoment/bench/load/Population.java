package io.promoment.bench.load;

import io.promoment.bench.service.Database;
import io.promoment.bench.service.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Customers with a history, in both databases. The service decides the orders of one customer; the others are copies of
 * that customer's rows, whatever they hold, under other ids.
 */
final class Population {
    private static final String RUN = "seed00";

    private final Site site;

    Population(Site site) {
        this.site = site;
    }

    void settle(int customers, int history) throws IOException, SQLException {
        first(history);
        Database database = site.database();
        database.create(Site.FLOOR);
        try (Connection service = database.connect();
                Connection floor = database.connect(Site.FLOOR)) {
            migrate(floor);
            Tables tables = Tables.of(service);
            transfer(tables, service, floor);
            multiply(tables, service, customers);
            multiply(tables, floor, customers);
        }
    }

    /** The first customer's orders, one after the other. */
    private void first(int history) throws IOException {
        Orders orders = new Orders(RUN, 1, 0);
        try (Exchange exchange = new Exchange(site.service().port(), orders)) {
            exchange.channel().configureBlocking(true);
            for (int i = 0; i < history; i++) {
                exchange.send(0);
                while (!exchange.receive()) {
                    Thread.onSpinWait();
                }
                if (!exchange.accepted()) {
                    throw new IOException("The first customer's order was refused: " + exchange.answer());
                }
            }
        }
    }

    /** The floor's tables are made by the service's own migrations. */
    private static void migrate(Connection floor) throws IOException, SQLException {
        Path migrations = Packaged.root().resolve("app/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(migrations);
                Statement statement = floor.createStatement()) {
            for (Path file :
                    files.sorted(Comparator.comparing(Population::version)).toList()) {
                statement.execute(Files.readString(file));
            }
        }
    }

    private static int version(Path migration) {
        String name = migration.getFileName().toString(); // V12__what_it_does.sql
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void transfer(Tables tables, Connection from, Connection to) throws SQLException {
        for (Map.Entry<String, String> table : tables.columnLists().entrySet()) {
            String name = table.getKey();
            String columns = table.getValue();
            try (Statement query = from.createStatement();
                    ResultSet rows = query.executeQuery(
                            "select coalesce(json_agg(x), '[]') from (select %s from %s) x".formatted(columns, name));
                    PreparedStatement insert = to.prepareStatement(
                            "insert into %s (%s) select %s from json_populate_recordset(null::%s, ?::json)"
                                    .formatted(name, columns, columns, name))) {
                rows.next();
                insert.setString(1, rows.getString(1));
                insert.executeUpdate();
            }
        }
    }

    private static void multiply(Tables tables, Connection connection, int customers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : tables.copies(customers)) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }
}
