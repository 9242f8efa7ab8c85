package io.promoment.app.seal;

import io.promoment.core.audit.AuditRecord;
import io.promoment.core.audit.DecisionRecord;
import io.promoment.core.audit.DecisionRecord.ActionRow;
import io.promoment.core.audit.DecisionRecord.ActivityRow;
import io.promoment.core.audit.DecisionRecord.DecisionRow;
import io.promoment.core.audit.DecisionRecord.FiringRow;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.Salt;
import io.promoment.core.audit.UnreadableAuditTextException;
import io.promoment.core.audit.UnreadableRecord;
import io.promoment.core.decision.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is stored of the decisions of some batches. */
final class DecisionStore {
    /** A batch has one time: the times of some batches are looked up in the index that begins with it. */
    private static final String AT = "at = any (array (select at_micros(time) from unnest(?) as time))";

    private static final String DECISIONS =
            """
            select d.activity as id, d.customer, d.position, d.ruleset, d.status, d.firings, d.inputs, d.outcome, d.salt,
                   a.customer as activity_customer, a.position as activity_position, a.type, a.occurred_at, a.received_at,
                   a.source, a.caused_by, a.depth, a.body
            from decision d
            join activity a on a.at = d.at and a.id = d.activity
            where d.%s
            """
                    .formatted(AT);

    private static final String FIRINGS =
            """
            select activity, ordinal, promotion, version, rule from firing where %s order by at, activity, ordinal
            """
                    .formatted(AT);

    private static final String ACTIONS =
            """
            select activity, id, firing, kind, promotion, recipient, occurred_at, parameters, status, reason
            from action where %s
            """
                    .formatted(AT);

    /** Where the salt is gone: with it no digest comes out as it was sealed. */
    private static final Salt NO_SALT = Salt.of(new byte[Salt.BYTES]);

    /** What is later is infinity. */
    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000;

    private final Connection connection;

    /** Why, by the ids of decisions that have a row which cannot be read. */
    private final Map<String, String> unreadable = new HashMap<>();

    DecisionStore(Connection connection) {
        this.connection = connection;
    }

    /** By the decisions' ids; without those of which decision or activity is gone. */
    Map<String, AuditRecord> of(Collection<Instant> batches) throws SQLException {
        Map<String, AuditRecord> records = new HashMap<>();
        if (!batches.isEmpty()) {
            Map<String, List<FiringRow>> firings = firings(batches);
            Map<String, List<ActionRow>> actions = actions(batches);
            try (PreparedStatement query = withTimes(DECISIONS, batches);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    records.put(
                            Ids.decision(id),
                            record(row, firings.getOrDefault(id, List.of()), actions.getOrDefault(id, List.of())));
                }
            }
        }
        unreadable.forEach((id, why) -> records.replace(id, new UnreadableRecord(EntryKind.DECISION, why)));
        return records;
    }

    private static AuditRecord record(ResultSet row, List<FiringRow> firings, List<ActionRow> actions)
            throws SQLException {
        try {
            byte[] salt = row.getBytes("salt");
            return new DecisionRecord(
                    activity(row),
                    decision(row),
                    salt == null || salt.length != Salt.BYTES ? NO_SALT : Salt.of(salt),
                    firings,
                    actions);
        } catch (UnreadableAuditTextException changed) {
            return new UnreadableRecord(EntryKind.DECISION, String.valueOf(changed.getMessage()));
        }
    }

    private static ActivityRow activity(ResultSet row) throws SQLException {
        return new ActivityRow(
                text(row, "id"),
                text(row, "activity_customer"),
                row.getLong("activity_position"),
                text(row, "type"),
                time(row, "occurred_at"),
                time(row, "received_at"),
                row.getString("source"),
                row.getString("caused_by"),
                row.getInt("depth"),
                text(row, "body"));
    }

    private static DecisionRow decision(ResultSet row) throws SQLException {
        return new DecisionRow(
                text(row, "customer"),
                row.getLong("position"),
                row.getLong("ruleset"),
                text(row, "status"),
                row.getInt("firings"),
                text(row, "inputs"),
                text(row, "outcome"));
    }

    private Map<String, List<FiringRow>> firings(Collection<Instant> batches) throws SQLException {
        Map<String, List<FiringRow>> firings = new HashMap<>();
        try (PreparedStatement query = withTimes(FIRINGS, batches);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                add(firings, row, DecisionStore::firing);
            }
        }
        return firings;
    }

    private Map<String, List<ActionRow>> actions(Collection<Instant> batches) throws SQLException {
        Map<String, List<ActionRow>> actions = new HashMap<>();
        try (PreparedStatement query = withTimes(ACTIONS, batches);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                add(actions, row, DecisionStore::action);
            }
        }
        return actions;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> void add(Map<String, List<T>> rows, ResultSet row, Reader<T> reader) throws SQLException {
        String activity = row.getString("activity");
        try {
            rows.computeIfAbsent(activity, id -> new ArrayList<>()).add(reader.read(row));
        } catch (UnreadableAuditTextException changed) {
            unreadable.put(Ids.decision(activity), "in a row of a firing or action " + changed.getMessage());
        }
    }

    private static FiringRow firing(ResultSet row) throws SQLException {
        return new FiringRow(row.getInt("ordinal"), text(row, "promotion"), row.getInt("version"), text(row, "rule"));
    }

    private static ActionRow action(ResultSet row) throws SQLException {
        return new ActionRow(
                text(row, "id"),
                row.getInt("firing"),
                text(row, "kind"),
                text(row, "promotion"),
                text(row, "recipient"),
                time(row, "occurred_at"),
                text(row, "parameters"),
                text(row, "status"),
                row.getString("reason"));
    }

    private PreparedStatement withTimes(String sql, Collection<Instant> batches) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setArray(
                1,
                connection.createArrayOf(
                        "int8",
                        batches.stream()
                                .filter(at -> Math.abs(at.getEpochSecond()) < LAST_SECOND)
                                .map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at))
                                .toArray()));
        return query;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        if (time == null || Math.abs(time.toEpochSecond()) >= LAST_SECOND) {
            throw new UnreadableAuditTextException("the column " + column + " has no time");
        }
        return time.toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new UnreadableAuditTextException("the column " + column + " is empty");
        }
        return text;
    }
}
