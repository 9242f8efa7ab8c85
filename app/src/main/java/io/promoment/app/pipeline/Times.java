package io.promoment.app.pipeline;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** Instants as columns: whole microseconds, in UTC. */
final class Times {
    /** Later than anything that occurs, and exact as a column. */
    static final Instant LATEST = Instant.parse("2250-01-01T00:00:00Z");

    private Times() {}

    static void set(PreparedStatement statement, int column, Instant time) throws SQLException {
        statement.setObject(column, time.atOffset(ZoneOffset.UTC));
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Since 1970; the schema's function {@code at_micros} is the way back. */
    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static long micros(Duration span) {
        return TimeUnit.NANOSECONDS.toMicros(span.toNanos());
    }
}
