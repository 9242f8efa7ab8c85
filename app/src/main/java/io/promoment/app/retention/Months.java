package io.promoment.app.retention;

import io.promoment.core.audit.RetentionStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The months that are kept as partitions, within a transaction of the caller. */
final class Months {
    private static final String KEPT =
            """
            select to_date(right(c.relname, 7), 'YYYY_MM') as month
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'activity'::regclass
            order by month
            """;

    /** Whoever reads for longer than this is not waited for: behind this lock all batches wait. */
    private static final String LOCK =
            """
            set local lock_timeout = '500ms';
            select pg_advisory_xact_lock(hashtext('keep_partitions'));
            lock table activity, decision, firing, action in access exclusive mode
            """;

    private final Connection connection;

    Months(Connection connection) {
        this.connection = connection;
    }

    /** The oldest first. */
    List<YearMonth> kept() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KEPT)) {
            List<YearMonth> months = new ArrayList<>();
            while (row.next()) {
                months.add(YearMonth.from(row.getObject("month", LocalDate.class)));
            }
            return months;
        }
    }

    /** Keeps everybody else from reading and writing what was decided. */
    void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }

    /** Whether something of the month waits to be sealed, or is sealed without its batch being done. */
    boolean isUnsealed(YearMonth month) throws SQLException {
        String sql =
                """
                select exists (select from audit_batch where at >= ? and at < ?)
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, start(month));
            query.setObject(2, start(month.plusMonths(1)));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Drops what was decided in the month, and writes down that this was done. */
    RetentionStatement drop(YearMonth month) throws SQLException {
        String suffix = "_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table activity%1$s, decision%1$s, firing%1$s, action%1$s".formatted(suffix));
        }
        String sql =
                """
                insert into retention (at, months) values (clock_timestamp(), array[?]) returning id, at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, month.toString());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                return new RetentionStatement(row.getLong("id"), at.toInstant(), List.of(month));
            }
        }
    }
}
