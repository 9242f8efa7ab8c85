package io.promoment.app.seal;

import io.promoment.core.audit.FindingKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Rows that no entry stands for: somebody put them in. A stretch of time at a time, each in one statement, which sees one state. */
final class RowsCheck {
    /** What waits to be sealed is as it should be. */
    private static final String WITHOUT_ENTRY =
            """
            with kept as materialized (
                select at, activity as id from decision where at >= ? and at < ?
                union
                select at, id from activity where at >= ? and at < ?
            ), missing as materialized (
                select k.at, k.id from kept k
                where not exists (select from audit_leaf l
                                  where l.at = k.at and l.id = 'dec_' || k.id and l.kind = 'd' and l.at >= ? and l.at < ?)
            )
            select m.at, m.id from missing m
            where not exists (select from audit_batch b where b.at = m.at and 'dec_' || m.id = any (b.ids))
            order by m.at, m.id
            """;

    private static final String WITHOUT_DECISION =
            """
            select f.at, 'firing ' || f.ordinal || ' of the activity ' || f.activity as id from firing f
            where f.at >= ? and f.at < ?
              and not exists (select from decision d
                              where d.at = f.at and d.activity = f.activity and d.at >= ? and d.at < ?)
            union all
            select x.at, 'action ' || x.id || ' of the activity ' || x.activity from action x
            where x.at >= ? and x.at < ?
              and not exists (select from decision d
                              where d.at = x.at and d.activity = x.activity and d.at >= ? and d.at < ?)
            """;

    private static final String CHANGES =
            """
            select c.at, c.id from promotion_change c
            where c.at >= ?
              and not exists (select from audit_leaf l where l.at = c.at and l.id = c.id::text and l.kind = 'c')
              and not exists (select from audit_batch b where b.at = c.at and c.id::text = any (b.ids))
            order by c.id
            """;

    private final Connection connection;
    private final Findings findings;

    RowsCheck(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    /** @param since what was written before is not covered by the log */
    void changes(OffsetDateTime since) throws SQLException {
        each(
                CHANGES,
                since,
                since,
                1,
                "the change %s to a promotion, of %s, was never sealed: it was put in beside the service");
    }

    /** Of a stretch of time. */
    void check(OffsetDateTime from, OffsetDateTime end) throws SQLException {
        each(
                WITHOUT_ENTRY,
                from,
                end,
                6,
                "the decision on the activity %s, of %s, was never sealed: it was put in beside the service");
        each(
                WITHOUT_DECISION,
                from,
                end,
                8,
                "the row of %s, of %s, belongs to no decision: it was put in beside the service");
    }

    /** @param times how many of the statement's parameters are these two in turn */
    private void each(String sql, OffsetDateTime from, OffsetDateTime end, int times, String sentence)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int time = 0; time < times; time++) {
                query.setObject(time + 1, time % 2 == 0 ? from : end);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
                    findings.add(
                            FindingKind.INSERTED, null, row.getString(2), sentence.formatted(row.getString(2), at));
                }
            }
        }
    }
}
