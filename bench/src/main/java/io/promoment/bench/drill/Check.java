package io.promoment.bench.drill;

import io.promoment.bench.service.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares what was answered with what is stored, and counts the laws through. */
final class Check {
    private static final int MENTIONED = 5;

    private static final String STORED =
            """
            select d.activity, d.customer, d.position, d.status || ': ' || coalesce((
                       select string_agg(a.id || ' ' || a.kind || ' ' || a.recipient || ' ' || a.status, ', ' order by a.id)
                       from action a where a.at = d.at and a.activity = d.activity), '') as text
            from decision d
            """;

    private final Database database;
    private final Ledger ledger;

    Check(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** What is wrong; empty when all is well. */
    List<String> violations() throws SQLException {
        List<String> all = new ArrayList<>();
        all.addAll(few("an answer is the same every time", List.copyOf(ledger.violations())));
        all.addAll(few("who was answered first stands first", ledger.outOfOrder()));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false); // a cursor
            all.addAll(violations(connection));
            connection.rollback();
        }
        return all;
    }

    /** Of what is stored, as this transaction sees it. */
    List<String> violations(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>(few("what was answered is what is stored", notAsAnswered(connection)));
        for (Law law : Law.ALL) {
            all.addAll(few(law.name(), texts(connection, law.sql())));
        }
        return all;
    }

    private static List<String> few(String law, List<String> violations) {
        List<String> few = new ArrayList<>();
        violations.stream().limit(MENTIONED).forEach(one -> few.add("not so: " + law + ": " + one));
        if (violations.size() > MENTIONED) {
            few.add("not so: " + law + ": " + (violations.size() - MENTIONED) + " more");
        }
        return few;
    }

    private List<String> notAsAnswered(Connection connection) throws SQLException {
        Map<String, Ledger.Kept> answered = new HashMap<>(ledger.kept());
        List<String> wrong = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery(STORED)) {
                while (row.next()) {
                    Ledger.Kept kept = answered.remove(row.getString("activity"));
                    Answer.Decided stored = new Answer.Decided(
                            row.getString("customer"), row.getLong("position"), true, row.getString("text"));
                    if (kept != null && !kept.decision().isSameAs(stored)) {
                        wrong.add(kept.post().id() + " was " + kept.decision() + ", stored is " + stored);
                    }
                }
            }
        }
        answered.keySet().forEach(lost -> wrong.add(lost + " was answered and is not there"));
        return wrong;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
