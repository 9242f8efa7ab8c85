package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.CustomerCodec;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.InputsCodec;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.core.decision.ReasonCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Places activities and writes what was decided, within one transaction. */
final class OutcomeStore {
    private final Connection connection;

    OutcomeStore(Connection connection) {
        this.connection = connection;
    }

    /** Number and time of a batch. */
    record Batch(long number, Instant at) {}

    /** An activity that came before. */
    record Seen(String digest, Decided decided) {}

    /** Locks the customer until the transaction ends: the lock gives the position. */
    InputStore.Before lockCustomer(String id) throws SQLException {
        Optional<InputStore.Before> known = lockKnown(id);
        if (known.isPresent()) {
            return known.get();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into customer (id, position, fold) values (?, 0, '{}') on conflict do nothing")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
        // A statement of its own: it sees what another transaction committed while the insert waited for it.
        return lockKnown(id).orElseThrow(() -> new IllegalStateException("customer " + id + " vanished"));
    }

    private Optional<InputStore.Before> lockKnown(String id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select position, fold from customer where id = ? for update")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(InputStore.Before.read(id, row)) : Optional.empty();
            }
        }
    }

    /** Drawn after the lock: {@code now()} is the transaction's start, before it waited. */
    Batch drawBatch() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select nextval('batch_no') as number, clock_timestamp() as at");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Batch(row.getLong("number"), Times.get(row, "at"));
        }
    }

    /** Once (L1): false when the id was placed before. Waits for a transaction that is placing the same id. */
    boolean placeKey(Received received, String customer, Instant at) throws SQLException {
        String sql =
                """
                insert into activity_key (id, digest, customer, at) values (?, ?, ?, ?) on conflict (id) do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, received.activity().id());
            insert.setBytes(2, HexFormat.of().parseHex(received.digest()));
            insert.setString(3, customer);
            Times.set(insert, 4, at);
            return insert.executeUpdate() == 1;
        }
    }

    /** The first one stays: an id that later activities carry must not move to somebody else. */
    void recordAlias(String alias, String customer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into customer_alias (alias, customer) values (?, ?) on conflict do nothing")) {
            insert.setString(1, alias);
            insert.setString(2, customer);
            insert.executeUpdate();
        }
    }

    Optional<Seen> seen(String id) throws SQLException {
        String sql =
                """
                select k.digest, k.customer, k.at, a.type, a.position, a.occurred_at, a.received_at,
                       d.ruleset, r.digest as ruleset_digest, d.outcome
                from activity_key k
                join decision d on d.at = k.at and d.activity = k.id
                join activity a on a.at = k.at and a.id = k.id
                join ruleset r on r.number = d.ruleset
                where k.id = ?
                """;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(seen(id, row)) : Optional.empty();
            }
        }
    }

    private static Seen seen(String id, ResultSet row) throws SQLException {
        Decided decided = new Decided(
                id,
                row.getString("type"),
                row.getString("customer"),
                row.getLong("position"),
                row.getLong("ruleset"),
                row.getString("ruleset_digest"),
                Times.get(row, "occurred_at"),
                Times.get(row, "received_at"),
                Times.get(row, "at"),
                OutcomeCodec.read(row.getString("outcome").getBytes(StandardCharsets.UTF_8)),
                true);
        return new Seen(HexFormat.of().formatHex(row.getBytes("digest")), decided);
    }

    void write(Placed placed, Judged judged) throws SQLException {
        writeActivity(placed, judged);
        writeDecision(placed, judged);
        writeFirings(placed, judged.settled().outcome().firings());
        writeActions(placed, judged.settled().outcome());
        writeDeliveries(placed, judged.settled().outcome().actions());
        writeBatch(placed);
        writeCustomer(placed, judged.after());
    }

    private void writeActivity(Placed placed, Judged judged) throws SQLException {
        String sql =
                """
                insert into activity (at, id, customer, position, type, occurred_at, received_at, source, caused_by, depth, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                """;
        Received received = placed.received();
        String causedBy = judged.inputs().causedBy();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Times.set(insert, 1, placed.at());
            insert.setString(2, placed.id());
            insert.setString(3, placed.customer());
            insert.setLong(4, placed.position());
            insert.setString(5, received.activity().type());
            Times.set(insert, 6, received.activity().occurredAt());
            Times.set(insert, 7, received.receivedAt());
            insert.setString(8, received.source());
            insert.setString(9, causedBy == null ? null : StorableText.of(causedBy));
            insert.setInt(10, causedBy == null ? 0 : 1);
            insert.setString(11, received.body());
            insert.executeUpdate();
        }
    }

    private void writeDecision(Placed placed, Judged judged) throws SQLException {
        String sql =
                """
                insert into decision (at, activity, customer, position, ruleset, status, firings, inputs, outcome)
                values (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
                """;
        Outcome outcome = judged.settled().outcome();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Times.set(insert, 1, placed.at());
            insert.setString(2, placed.id());
            insert.setString(3, placed.customer());
            insert.setLong(4, placed.position());
            insert.setLong(5, judged.inputs().ruleset());
            insert.setString(6, outcome.status().wireName());
            insert.setInt(7, outcome.firings().size());
            insert.setString(8, new String(InputsCodec.write(judged.inputs()), StandardCharsets.UTF_8));
            insert.setString(9, new String(OutcomeCodec.write(outcome), StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private void writeFirings(Placed placed, List<Firing> firings) throws SQLException {
        String sql =
                """
                insert into firing (at, activity, ordinal, promotion, version, rule) values (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int ordinal = 0; ordinal < firings.size(); ordinal++) {
                Firing firing = firings.get(ordinal);
                Times.set(insert, 1, placed.at());
                insert.setString(2, placed.id());
                insert.setInt(3, ordinal);
                insert.setString(4, firing.promotion());
                insert.setInt(5, firing.version());
                insert.setString(6, firing.rule());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void writeActions(Placed placed, Outcome outcome) throws SQLException {
        String sql =
                """
                insert into action
                  (at, id, activity, firing, kind, promotion, recipient, occurred_at, parameters, status, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?::json)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (DecidedAction action : outcome.actions()) {
                Times.set(insert, 1, placed.at());
                insert.setString(2, action.id());
                insert.setString(3, placed.id());
                insert.setInt(4, firingOf(action, outcome.firings()));
                insert.setString(5, action.kind());
                insert.setString(6, action.promotion());
                insert.setString(7, StorableText.of(action.recipient()));
                Times.set(insert, 8, placed.received().activity().occurredAt());
                insert.setString(9, CanonicalJson.text(Scalars.tree(action.parameters())));
                insert.setString(10, action.status().wireName());
                insert.setString(
                        11, action.reason() == null ? null : CanonicalJson.text(ReasonCodec.tree(action.reason())));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static int firingOf(DecidedAction action, List<Firing> firings) {
        for (int ordinal = 0; ordinal < firings.size(); ordinal++) {
            if (firings.get(ordinal).actions().contains(action.id())) {
                return ordinal;
            }
        }
        throw new IllegalStateException("No firing asked for action " + action.id());
    }

    private void writeDeliveries(Placed placed, List<DecidedAction> actions) throws SQLException {
        String sql =
                """
                insert into delivery (action, target, customer, state, due) values (?, 0, ?, 'pending', ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (DecidedAction action : actions) {
                if (action.status() == ActionStatus.GRANTED) {
                    insert.setString(1, action.id());
                    insert.setString(2, StorableText.of(action.recipient()));
                    Times.set(insert, 3, placed.at());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void writeBatch(Placed placed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_batch values (?, ?)")) {
            insert.setLong(1, placed.batch());
            Times.set(insert, 2, placed.at());
            insert.executeUpdate();
        }
    }

    private void writeCustomer(Placed placed, Customer after) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update customer set position = ?, fold = ?::json where id = ?")) {
            update.setLong(1, placed.position());
            update.setString(2, new String(CustomerCodec.write(after), StandardCharsets.UTF_8));
            update.setString(3, placed.customer());
            update.executeUpdate();
        }
    }
}
