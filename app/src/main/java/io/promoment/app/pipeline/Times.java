package io.promoment.app.pipeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as columns: whole microseconds, in UTC. */
final class Times {
    private Times() {}

    static void set(PreparedStatement statement, int column, Instant time) throws SQLException {
        statement.setObject(column, time.atOffset(ZoneOffset.UTC));
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
