package io.promoment.app.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a database administrator can do and the service cannot; undone in the end, because all that tests left is replayed. */
final class Tampering implements AutoCloseable {
    private final DataSource database;
    private final List<String[]> undoing = new ArrayList<>();

    Tampering(DataSource database) {
        this.database = database;
    }

    /** Runs a statement without the triggers that refuse it, and another one in the end; both about one activity. */
    void run(String activity, String sql, String undo) throws SQLException {
        execute(activity, sql);
        undoing.add(new String[] {activity, undo});
    }

    /** Another text in a column of one decision. */
    void change(String activity, String column, String text) throws SQLException {
        String before = text("select %s from decision where activity = ?".formatted(column), activity);
        String update = "update decision set %s = cast('%s' as json) where activity = ?";
        run(activity, update.formatted(column, quoted(text)), update.formatted(column, quoted(before)));
    }

    String text(String query, String parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private void execute(String activity, String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement off = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                off.execute("set local session_replication_role = replica");
                statement.setString(1, activity);
                statement.executeUpdate();
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (int last = undoing.size() - 1; last >= 0; last--) {
            execute(undoing.get(last)[0], undoing.get(last)[1]);
        }
    }
}
