package io.promoment.app.seal;

import io.promoment.core.audit.DecisionRecord;
import io.promoment.core.audit.DecisionRecord.ActionRow;
import io.promoment.core.audit.DecisionRecord.ActivityRow;
import io.promoment.core.audit.DecisionRecord.DecisionRow;
import io.promoment.core.audit.DecisionRecord.FiringRow;
import io.promoment.core.audit.Salt;
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

    private final Connection connection;

    DecisionStore(Connection connection) {
        this.connection = connection;
    }

    /** By the decisions' ids; without those of which decision or activity is gone. */
    Map<String, DecisionRecord> of(Collection<Instant> batches) throws SQLException {
        Map<String, DecisionRecord> records = new HashMap<>();
        if (!batches.isEmpty()) {
            Map<String, List<FiringRow>> firings = firings(batches);
            Map<String, List<ActionRow>> actions = actions(batches);
            try (PreparedStatement query = withTimes(DECISIONS, batches);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    byte[] salt = row.getBytes("salt");
                    records.put(
                            Ids.decision(id),
                            new DecisionRecord(
                                    activity(row),
                                    decision(row),
                                    salt == null || salt.length != Salt.BYTES ? NO_SALT : Salt.of(salt),
                                    firings.getOrDefault(id, List.of()),
                                    actions.getOrDefault(id, List.of())));
                }
            }
        }
        return records;
    }

    private static ActivityRow activity(ResultSet row) throws SQLException {
        return new ActivityRow(
                row.getString("id"),
                row.getString("activity_customer"),
                row.getLong("activity_position"),
                row.getString("type"),
                time(row, "occurred_at"),
                time(row, "received_at"),
                row.getString("source"),
                row.getString("caused_by"),
                row.getInt("depth"),
                row.getString("body"));
    }

    private static DecisionRow decision(ResultSet row) throws SQLException {
        return new DecisionRow(
                row.getString("customer"),
                row.getLong("position"),
                row.getLong("ruleset"),
                row.getString("status"),
                row.getInt("firings"),
                row.getString("inputs"),
                row.getString("outcome"));
    }

    private Map<String, List<FiringRow>> firings(Collection<Instant> batches) throws SQLException {
        Map<String, List<FiringRow>> firings = new HashMap<>();
        try (PreparedStatement query = withTimes(FIRINGS, batches);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                firings.computeIfAbsent(row.getString("activity"), id -> new ArrayList<>())
                        .add(new FiringRow(
                                row.getInt("ordinal"),
                                row.getString("promotion"),
                                row.getInt("version"),
                                row.getString("rule")));
            }
        }
        return firings;
    }

    private Map<String, List<ActionRow>> actions(Collection<Instant> batches) throws SQLException {
        Map<String, List<ActionRow>> actions = new HashMap<>();
        try (PreparedStatement query = withTimes(ACTIONS, batches);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                actions.computeIfAbsent(row.getString("activity"), id -> new ArrayList<>())
                        .add(action(row));
            }
        }
        return actions;
    }

    private static ActionRow action(ResultSet row) throws SQLException {
        return new ActionRow(
                row.getString("id"),
                row.getInt("firing"),
                row.getString("kind"),
                row.getString("promotion"),
                row.getString("recipient"),
                time(row, "occurred_at"),
                row.getString("parameters"),
                row.getString("status"),
                row.getString("reason"));
    }

    private PreparedStatement withTimes(String sql, Collection<Instant> batches) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setArray(
                1,
                connection.createArrayOf(
                        "int8",
                        batches.stream()
                                .map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at))
                                .toArray()));
        return query;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
