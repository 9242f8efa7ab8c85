package io.promoment.app.seal;

import io.promoment.core.audit.ChangeStatement;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.RetentionStatement;
import io.promoment.core.audit.RulesetStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Where that which is not a decision is queued to be sealed, in the caller's transaction: it is in the log when that commits, and
 * only then. Decisions are queued by the statement that writes them.
 */
public final class AuditQueue {
    private static final String ADD =
            """
            insert into audit_batch (batch, at, kinds, ids, digests) values (nextval('batch_no'), ?, ?, ?, ?)
            """;

    private AuditQueue() {}

    /** A change to a promotion that was just written, with the versions and the ruleset that it names. */
    public static void addChange(Connection connection, long id) throws SQLException {
        ChangeStatement change = required(new RecordStore(connection).changes(List.of(id)), id);
        add(connection, EntryKind.CHANGE, String.valueOf(id), change.at(), change.digest());
    }

    /** A ruleset that was just written, with all its members. */
    public static void addRuleset(Connection connection, long number) throws SQLException {
        RulesetStatement ruleset = required(new RecordStore(connection).rulesets(List.of(number)), number);
        add(connection, EntryKind.RULESET, String.valueOf(number), ruleset.at(), ruleset.digest());
    }

    /** Months of records that are dropped; the row that says so must stay, with the same time. */
    public static void addRetention(Connection connection, RetentionStatement retention) throws SQLException {
        add(connection, EntryKind.RETENTION, String.valueOf(retention.id()), retention.at(), retention.digest());
    }

    static <T> T required(Map<Long, T> rows, long id) {
        T row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("There is no row " + id + " to be sealed");
        }
        return row;
    }

    /**
     * Queues one entry.
     *
     * @param at the time of the row that it is about: by it the entry is found
     */
    private static void add(Connection connection, EntryKind kind, String id, Instant at, Digest digest)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, String.valueOf(kind.code()));
            insert.setArray(3, connection.createArrayOf("text", new String[] {id}));
            insert.setArray(4, connection.createArrayOf("bytea", new byte[][] {digest.bytes()}));
            insert.executeUpdate();
        }
    }
}
