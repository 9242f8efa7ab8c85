package io.promoment.bench.plans;

import io.promoment.bench.service.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A migrated database that is filled once. */
final class Filled {
    /** Whole months before the current one. */
    static final int MONTHS = 14;

    private final Database database;

    private Filled(Database database) {
        this.database = database;
    }

    /** Filled with as many decisions, unless it holds some. */
    static Filled with(Database database, long decisions) throws IOException, SQLException {
        Filled filled = new Filled(database);
        if (filled.text("select count(*) from (select from decision limit 1) d").equals("0")) {
            filled.fill(decisions);
        }
        return filled;
    }

    private void fill(long decisions) throws IOException, SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            for (String sql : statements()) {
                statement.execute(sql.replace(":decisions", String.valueOf(decisions))
                        .replace(":months", String.valueOf(MONTHS)));
            }
        }
    }

    private static List<String> statements() throws IOException {
        try (InputStream file = Filled.class.getResourceAsStream("fill.sql")) {
            if (file == null) {
                throw new IllegalStateException("fill.sql is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n"))
                    .filter(part -> part.lines().anyMatch(line -> !line.startsWith("--")))
                    .toList();
        }
    }

    /** The only value of the only row. */
    String text(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
