package io.promoment.app.seal;

import io.promoment.core.audit.FindingKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether every customer's activities are there from the first position to the last, and every id that is known for ever has its
 * activity: where the end of the log was cut off together with its rows, these two remember it.
 */
final class PlacesCheck {
    private static final int PART = 20_000;

    private static final String END_OF_CUSTOMERS = "select id from customer where id > ? order by id offset ? limit 1";
    private static final String END_OF_KEYS = "select id from activity_key where id > ? order by id offset ? limit 1";

    private static final String CUSTOMERS =
            """
            select c.id, c.position, kept.first, kept.last, kept.count
            from customer c
            cross join lateral (select min(position) as first, max(position) as last, count(*) as count
                                from activity a where a.customer = c.id) as kept
            where c.id > ? and (?::text is null or c.id <= ?)
              and (c.position <> coalesce(kept.last, 0) or kept.count <> c.position)
            order by c.id
            """;

    /** A month that was dropped has no partition; entries of the log tell of those that were sealed. */
    private static final String KEYS =
            """
            select k.id, k.at
            from activity_key k
            left join activity a on a.at = k.at and a.id = k.id
            where k.id > ? and (?::text is null or k.id <= ?)
              and a.id is null
              and to_regclass('activity' || to_char(k.at at time zone 'UTC', '_YYYY_MM')) is not null
              and not exists (select from audit_leaf l where l.at = k.at and l.id = 'dec_' || k.id)
            order by k.id
            """;

    /** What is not known is decided again when it is sent again, and what stands under another time is found nowhere. */
    private static final String WITHOUT_KEY =
            """
            with kept as materialized (
                select at, substr(id, 5) as id from audit_leaf where kind = 'd' and at >= ? and at < ?
                union
                select at, id from activity where at >= ? and at < ?
            )
            select m.at, m.id, k.at as key_at
            from kept m
            left join activity_key k on k.id = m.id
            where k.at is distinct from m.at
            order by m.at, m.id
            """;

    private final Connection connection;
    private final Findings findings;

    PlacesCheck(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    /** @param dropped whether months were dropped: then the first positions may be gone */
    void check(boolean dropped) throws SQLException {
        parts(END_OF_CUSTOMERS, CUSTOMERS, row -> customer(row, dropped));
        parts(END_OF_KEYS, KEYS, this::key);
    }

    /** Of a stretch of time. */
    void keys(OffsetDateTime from, OffsetDateTime end) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WITHOUT_KEY)) {
            query.setObject(1, from);
            query.setObject(2, end);
            query.setObject(3, from);
            query.setObject(4, end);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    withoutKey(row);
                }
            }
        }
    }

    private void withoutKey(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        OffsetDateTime known = row.getObject("key_at", OffsetDateTime.class);
        if (known == null) {
            findings.add(
                    FindingKind.DELETED,
                    null,
                    id,
                    "the id %s was decided at %s and is not known any more: sent again, it is decided again"
                            .formatted(id, at));
        } else {
            findings.add(
                    FindingKind.EDITED,
                    null,
                    id,
                    "the id %s was decided at %s, and activity_key says at %s".formatted(id, at, known.toInstant()));
        }
    }

    private interface Row {
        void at(ResultSet row) throws SQLException;
    }

    private void parts(String ends, String sql, Row each) throws SQLException {
        String from = "";
        while (from != null) {
            String end = end(ends, from);
            String first = from;
            Planning.LOOK_UP_BY_KEY.check(connection, () -> part(sql, first, end, each));
            from = end;
        }
    }

    private void part(String sql, String from, @Nullable String end, Row each) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, from);
            query.setString(2, end);
            query.setString(3, end);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.at(row);
                }
            }
        }
    }

    private @Nullable String end(String sql, String from) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, from);
            query.setInt(2, PART);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private void customer(ResultSet row, boolean dropped) throws SQLException {
        String id = row.getString("id");
        long position = row.getLong("position");
        long count = row.getLong("count");
        long first = count == 0 ? position + 1 : row.getLong("first");
        long last = count == 0 ? position : row.getLong("last");
        boolean allDropped = dropped && count == 0;
        if (!allDropped && row.getLong("last") < position) {
            findings.add(
                    FindingKind.CUT,
                    "the customer %s is at position %d, and the activities behind position %d are not there"
                            .formatted(id, position, row.getLong("last")));
        } else if (last > position) {
            findings.add(
                    FindingKind.INSERTED,
                    "the customer %s is at position %d, and there are activities up to position %d"
                            .formatted(id, position, last));
        }
        if (count > 0 && first > 1 && !dropped) {
            findings.add(
                    FindingKind.DELETED,
                    "the first activity of the customer %s has position %d: those before it are not there"
                            .formatted(id, first));
        }
        if (count > 0 && count != last - first + 1) {
            findings.add(
                    count < last - first + 1 ? FindingKind.DELETED : FindingKind.INSERTED,
                    "the customer %s has %d activities at the positions %d to %d".formatted(id, count, first, last));
        }
    }

    private void key(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        findings.add(
                FindingKind.CUT,
                null,
                id,
                "the id %s was decided at %s, and neither its activity nor an entry is there".formatted(id, at));
    }
}
